package fr.workinfrance.verification.published;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.KeyKind;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sealing key as it is published.
 *
 * @param certificate DER, in base64
 * @param authority the certificate of who vouches for the key, in the same form; absent where nobody of ours does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyTold(
        String keyId,
        Purpose purpose,
        String certificate,
        @Nullable String authority,
        Instant validFrom,
        Instant validUntil,
        @Nullable Instant revokedAt) {

    /** What a key seals: one of receipts proves no attestation. */
    enum Purpose {
        ATTESTATIONS,
        /** Receipts of checks, and the status list. */
        RECEIPTS
    }

    static KeyTold ofAttestations(Certificates.Published published) {
        return of(published, Purpose.ATTESTATIONS);
    }

    static KeyTold ofReceipts(Certificates.Published published) {
        return of(published, Purpose.RECEIPTS);
    }

    private static KeyTold of(Certificates.Published published, Purpose purpose) {
        var x509 = published.certificate();
        return new KeyTold(
                published.keyId(),
                purpose,
                base64(x509),
                published.authority() == null ? null : base64(published.authority()),
                x509.getNotBefore().toInstant(),
                x509.getNotAfter().toInstant(),
                published.revokedAt());
    }

    /** For programs that read text: {@code -----BEGIN CERTIFICATE-----}. */
    static String pem(X509Certificate certificate) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der(certificate));
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    /** As a JSON Web Key (RFC 7517): one that was revoked is not among them. */
    static Map<String, Object> jwk(Certificates.Published published) {
        var key = published.certificate().getPublicKey();
        var kind = KeyKind.of(key);
        var jwk = new LinkedHashMap<String, Object>();
        switch (key) {
            case ECPublicKey curve -> {
                jwk.put("kty", "EC");
                jwk.put("crv", kind.curve());
                jwk.put("x", number(curve.getW().getAffineX(), kind.coordinate()));
                jwk.put("y", number(curve.getW().getAffineY(), kind.coordinate()));
            }
            case RSAPublicKey rsa -> {
                jwk.put("kty", "RSA");
                jwk.put("n", number(rsa.getModulus(), (rsa.getModulus().bitLength() + 7) / 8));
                jwk.put("e", number(rsa.getPublicExponent(), 3));
            }
            default -> throw new IllegalArgumentException("no kind of key that we have");
        }
        jwk.put("kid", published.keyId());
        jwk.put("use", "sig");
        jwk.put("alg", kind.jws());
        jwk.put("x5c", chain(published));
        return jwk;
    }

    /** The key's own first, and each certified by the next one (RFC 7517, 4.7). */
    private static List<String> chain(Certificates.Published published) {
        return Stream.of(
                        Stream.of(published.certificate()),
                        published.between().stream(),
                        Stream.ofNullable(published.authority()))
                .flatMap(Function.identity())
                .map(KeyTold::base64)
                .toList();
    }

    private static String base64(X509Certificate certificate) {
        return Base64.getEncoder().encodeToString(der(certificate));
    }

    private static String number(BigInteger value, int length) {
        var number = value.toByteArray();
        var bytes = new byte[length];
        int from = Math.max(0, number.length - length);
        System.arraycopy(number, from, bytes, length - (number.length - from), number.length - from);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }
}
