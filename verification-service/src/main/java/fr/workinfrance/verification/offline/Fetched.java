package fr.workinfrance.verification.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.Certificates.Published;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.offline.Unusable.Why;
import fr.workinfrance.verification.status.StatusBits;
import fr.workinfrance.verification.status.StatusList;
import fr.workinfrance.verification.token.CompactToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was fetched once: the certificates, and the signed list of what no longer holds.
 *
 * @param receipts of the keys that seal receipts and the list, and no attestation
 * @param listedAt when the list was made
 * @param freshUntil when a newer one is to be fetched (Token Status List, ttl)
 * @param until when it stops proving anything (exp)
 */
record Fetched(
        List<Published> keys,
        List<Published> receipts,
        StatusBits marks,
        Instant listedAt,
        Instant freshUntil,
        Instant until) {

    static final String KEYS = "keys.json";
    static final String LIST_KEYS = "list-keys.json";
    static final String LIST = "status-list.jwt";

    /** @throws IOException when it is incomplete, or the list was not signed by a key of lists that may be trusted */
    static Fetched from(Path folder) throws IOException {
        var keys = published(folder.resolve(KEYS));
        var receipts = published(folder.resolve(LIST_KEYS));
        return listed(keys, receipts, content(new String(bytes(folder.resolve(LIST)), UTF_8), receipts));
    }

    private static Fetched listed(List<Published> keys, List<Published> receipts, byte[] content) throws Unusable {
        try {
            var list = JsonMapper.shared().readTree(content);
            var listedAt = Instant.ofEpochSecond(list.path("iat").asLong(0));
            // Why then at once: a list that does not say how long it serves proves nothing later.
            return new Fetched(
                    keys,
                    receipts,
                    StatusBits.read(list.path("status_list").path("lst").asString("")),
                    listedAt,
                    listedAt.plusSeconds(list.path("ttl").asLong(0)),
                    Instant.ofEpochSecond(list.path("exp").asLong(0)));
        } catch (IOException | JacksonException | DateTimeException | ArithmeticException unreadable) {
            throw new Unusable(Why.NOT_A_LIST, LIST, unreadable);
        }
    }

    Certificates certificates() {
        return () -> keys;
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException absent) {
            throw new Unusable(Why.NO_FILE, file.toString(), absent);
        }
    }

    private static List<Published> published(Path file) throws IOException {
        var name = String.valueOf(file.getFileName());
        var bytes = bytes(file);
        try {
            var read = JsonMapper.shared().readTree(bytes);
            if (!read.isArray()) throw new Unusable(Why.NOT_KEYS, name);
            var keys = new ArrayList<Published>();
            for (var key : read) keys.add(published(key));
            return List.copyOf(keys);
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException | DateTimeException notKeys) {
            throw new Unusable(Why.NOT_KEYS, name, notKeys);
        }
    }

    private static Published published(JsonNode key) throws GeneralSecurityException {
        var authority = key.path("authority");
        var revoked = key.path("revokedAt");
        return new Published(
                key.path("keyId").asString(),
                certificate(key.path("certificate")),
                authority.isMissingNode() ? null : certificate(authority),
                revoked.isMissingNode() ? null : Instant.parse(revoked.asString()));
    }

    private static X509Certificate certificate(JsonNode base64) throws GeneralSecurityException {
        var der = Base64.getDecoder().decode(base64.asString());
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static byte[] content(String text, List<Published> keys) throws Unusable {
        try {
            var token = CompactToken.read(text.strip());
            var header = JsonMapper.shared().readTree(token.header());
            if (!header.path("typ").asString("").equals(StatusList.TYPE)) throw new Unusable(Why.NOT_A_LIST, LIST);
            var by = signer(header, keys).certificate();
            if (!token.isSignedBy(by, KeyKind.of(by.getPublicKey()).token()))
                throw new Unusable(Why.FOREIGN_LIST, LIST);
            return token.content();
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException e) {
            throw new Unusable(Why.NOT_A_LIST, LIST, e);
        }
    }

    private static Published signer(JsonNode header, List<Published> keys) throws Unusable {
        var name = header.path("kid").asString("");
        for (var key : keys)
            if (key.keyId().equals(name)) {
                if (key.revokedAt() == null) return key;
                throw new Unusable(Why.REVOKED_LIST, LIST);
            }
        throw new Unusable(Why.FOREIGN_LIST, LIST);
    }
}
