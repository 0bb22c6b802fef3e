package fr.workinfrance.verification.receipt;

import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what is taken away and recognises it later: a JSON Web Signature (RFC 7515, compact). Nothing is kept here: the
 * receipt itself holds all that was answered.
 */
public final class Receipts {

    /** Of what is handed back: the answers of a list of ten thousand codes, each as long as one may be. */
    public static final int LONGEST = 8 << 20;

    private final List<ReceiptKey> keys;
    private final JsonMapper json;

    /** @param keys the newest last: it seals, and what any of them sealed is ours */
    public Receipts(List<ReceiptKey> keys, JsonMapper json) {
        this.keys = List.copyOf(keys);
        this.json = json;
    }

    /** The one that seals. */
    public ReceiptKey key() {
        return keys.getLast();
    }

    /** The certificates, for whoever checks receipts; the newest last. */
    public List<Certificates.Published> published() {
        return keys.stream()
                .map(key -> new Certificates.Published(keyId(key), key.certificate(), null))
                .toList();
    }

    /** The name of the key that seals, as in the published set. */
    public String keyId() {
        return keyId(key());
    }

    private static String keyId(ReceiptKey key) {
        return Sha256.of(der(key)).substring(0, 16);
    }

    private static byte[] der(ReceiptKey key) {
        try {
            return key.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was made cannot be written", e);
        }
    }

    /** @param type what it is, in the header of the signature: {@code receipt+jwt} */
    public String seal(String type, Object content) {
        return seal(type, Map.of(), content);
    }

    /** The same with the certificate in its header (RFC 7515, 4.1.6), for verifiers that look for it there. */
    public String sealShowingCertificate(String type, Object content) {
        return seal(type, Map.of("x5c", List.of(Base64.getEncoder().encodeToString(der(key())))), content);
    }

    private String seal(String type, Map<String, Object> more, Object content) {
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", key().kind().jws());
        header.put("typ", type);
        header.put("kid", keyId());
        header.putAll(more);
        var signed = base64(json.writeValueAsBytes(header)) + "." + base64(json.writeValueAsBytes(content));
        try {
            var signature = key().kind().token();
            signature.initSign(key().secret());
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
            var named = keys.stream()
                    .filter(one -> header.path("kid").asString("").equals(keyId(one)))
                    .findFirst();
            if (named.isEmpty()) return Optional.empty();
            var kind = named.get().kind();
            if (!header.path("alg").asString("").equals(kind.jws())) return Optional.empty();
            var check = kind.token();
            check.initVerify(named.get().certificate());
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
