package fr.workinfrance.verification.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;

/** A JSON Web Signature, compact (RFC 7515, 7.1), each part of which is written in the one way there is. */
public final class CompactToken {

    private static final int PARTS = 3;

    private final String signed;
    private final byte[] header;
    private final byte[] content;
    private final byte[] signature;

    private CompactToken(String[] parts) {
        this.signed = parts[0] + "." + parts[1];
        this.header = ExactBase64.read(parts[0]);
        this.content = ExactBase64.read(parts[1]);
        this.signature = ExactBase64.read(parts[2]);
    }

    /** @throws IllegalArgumentException when it is none */
    public static CompactToken read(String text) {
        // Why no further: a stranger's text may be nothing but dots.
        var parts = text.split("\\.", PARTS + 1);
        if (parts.length != PARTS) throw new IllegalArgumentException("not three parts");
        return new CompactToken(parts);
    }

    public byte[] header() {
        return header.clone();
    }

    public byte[] content() {
        return content.clone();
    }

    /** @param check of the algorithm that the key is of */
    public boolean isSignedBy(X509Certificate certificate, Signature check) throws GeneralSecurityException {
        check.initVerify(certificate);
        check.update(signed.getBytes(StandardCharsets.US_ASCII));
        return check.verify(signature);
    }
}
