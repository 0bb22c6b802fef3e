package fr.workinfrance.verification.receipt;

import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what is taken away and recognises it later: a JSON Web Signature (RFC 7515, compact, ES256). Nothing is kept here: the
 * receipt itself holds all that was answered.
 */
public final class Receipts {

    private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
    private static final int LONGEST = 4 << 20;

    private final ReceiptKey key;
    private final JsonMapper json;

    public Receipts(ReceiptKey key, JsonMapper json) {
        this.key = key;
        this.json = json;
    }

    public ReceiptKey key() {
        return key;
    }

    /** The certificate, for whoever checks receipts. */
    public Certificates.Published published() {
        return new Certificates.Published(keyId(), key.certificate(), null);
    }

    /** The name of the key, as in the published set. */
    public String keyId() {
        try {
            return Sha256.of(key.certificate().getEncoded()).substring(0, 16);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was made cannot be written", e);
        }
    }

    /** @param type what it is, in the header of the signature: {@code receipt+jwt} */
    public String seal(String type, Object content) {
        var header = new LinkedHashMap<String, String>();
        header.put("alg", "ES256");
        header.put("typ", type);
        header.put("kid", keyId());
        var signed = base64(json.writeValueAsBytes(header)) + "." + base64(json.writeValueAsBytes(content));
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key.secret());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a receipt could not be sealed", e);
        }
    }

    /** The content, as JSON, of what we sealed and nobody changed; nothing for anything else. */
    public Optional<String> open(String sealed) {
        var parts = sealed.strip().split("\\.", -1);
        if (parts.length != 3 || sealed.length() > LONGEST) return Optional.empty();
        try {
            var header = json.readTree(Base64.getUrlDecoder().decode(parts[0]));
            if (!header.path("kid").asString("").equals(keyId())) return Optional.empty();
            if (!header.path("alg").asString("").equals("ES256")) return Optional.empty();
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(key.certificate());
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return check.verify(Base64.getUrlDecoder().decode(parts[2]))
                    ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
