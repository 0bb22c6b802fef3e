package fr.workinfrance.verification.receipt;

import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.token.CompactToken;
import fr.workinfrance.verification.token.ExactBase64;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what is taken away and recognises it later: a JSON Web Signature (RFC 7515, compact). Nothing is kept here: the
 * receipt itself holds all that was answered.
 */
public final class Receipts {

    /** Of what is handed back: the answers of a list of ten thousand codes, each as long as one may be. */
    public static final int LONGEST = 8 << 20;

    /** Ours are of a hundred bytes, or of a thousand with a certificate. */
    private static final int LONGEST_HEADER = 1 << 13;

    /** What one answer is, in the header of its signature. */
    public static final String RECEIPT = "receipt+jwt";

    /** What the answers of a list are. */
    public static final String ANSWERS = "receipts+jwt";

    private static final Set<String> OPENED = Set.of(RECEIPT, ANSWERS);

    private final ReceiptKeys keys;
    private final JsonMapper json;

    public Receipts(ReceiptKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** The one that seals now. */
    public ReceiptKey key() {
        return keys.sealing();
    }

    /** The certificates of all there ever were, for whoever checks receipts. */
    public List<Certificates.Published> published() {
        return keys.all().stream()
                .map(key -> new Certificates.Published(key.id(), key.certificate(), key.authority(), key.revokedAt()))
                .toList();
    }

    /** @param type what it is, in the header of the signature: {@link #RECEIPT}, {@link #ANSWERS}, or what is no receipt */
    public String seal(String type, Object content) {
        return seal(key(), type, Map.of(), content);
    }

    /** The same with the certificate in its header (RFC 7515, 4.1.6), for verifiers that look for it there. */
    public String sealShowingCertificate(String type, Object content) {
        var key = key();
        return seal(key, type, Map.of("x5c", List.of(Base64.getEncoder().encodeToString(der(key)))), content);
    }

    private static byte[] der(ReceiptKey key) {
        try {
            return key.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was made cannot be written", e);
        }
    }

    private String seal(ReceiptKey key, String type, Map<String, Object> more, Object content) {
        var header = new LinkedHashMap<String, Object>();
        header.put("alg", key.kind().jws());
        header.put("typ", type);
        header.put("kid", key.id());
        header.putAll(more);
        var signed = ExactBase64.write(json.writeValueAsBytes(header)) + "."
                + ExactBase64.write(json.writeValueAsBytes(content));
        try {
            var signature = key.kind().token();
            signature.initSign(key.secret());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + ExactBase64.write(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a receipt could not be sealed", e);
        }
    }

    /** What became of what somebody brings back. */
    public sealed interface Opened {}

    /** Ours and unchanged. */
    public record Genuine(String content) implements Opened {}

    /** Under a key that was ours, and that somebody else may have used. */
    public record UnderARevokedKey(Instant revokedAt) implements Opened {}

    /** Anything else: not ours, changed, or sealed by us for something else. */
    public record NotOurs() implements Opened {}

    /** The content, as JSON, of a receipt, or of the answers of a list, that we sealed and nobody changed. */
    public Opened open(String sealed) {
        // Why no longer a header: it is read before it is known whose it is, and as a tree takes thirty times its
        // length.
        if (sealed.length() > LONGEST || sealed.indexOf('.') > LONGEST_HEADER) return new NotOurs();
        try {
            var token = CompactToken.read(sealed.strip());
            var header = json.readTree(token.header());
            // Why asked: under the same key lies the status list, which anybody is given.
            if (!OPENED.contains(header.path("typ").asString(""))) return new NotOurs();
            var named = keys.all().stream()
                    .filter(one -> header.path("kid").asString("").equals(one.id()))
                    .findFirst();
            if (named.isEmpty() || !isSealedBy(named.get(), header.path("alg").asString(""), token))
                return new NotOurs();
            var revoked = named.get().revokedAt();
            if (revoked != null) return new UnderARevokedKey(revoked);
            return new Genuine(new String(token.content(), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException notOurs) {
            return new NotOurs();
        }
    }

    private static boolean isSealedBy(ReceiptKey key, String algorithm, CompactToken token)
            throws GeneralSecurityException {
        return algorithm.equals(key.kind().jws())
                && token.isSignedBy(key.certificate(), key.kind().token());
    }
}
