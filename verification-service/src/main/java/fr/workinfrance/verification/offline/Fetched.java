package fr.workinfrance.verification.offline;

import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.Certificates.Published;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.status.StatusBits;
import fr.workinfrance.verification.status.StatusList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, String> FILES = Map.of(
            "keys.json", "/api/attestations/keys",
            "list-keys.json", "/api/attestations/keys/receipts",
            "status-list.jwt", "/status-lists/1");

    /** Fetches everything into a folder. */
    static void into(Path folder, URI site) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var http = HttpClient.newHttpClient()) {
            for (var file : FILES.entrySet()) {
                var answer = http.send(
                        HttpRequest.newBuilder(site.resolve(file.getValue())).build(), BodyHandlers.ofByteArray());
                if (answer.statusCode() != 200) throw new IOException("the site answered " + answer.statusCode());
                Files.write(folder.resolve(file.getKey()), answer.body());
            }
        }
        from(folder);
    }

    /** @throws IOException when it is incomplete, or the list was not signed by a key of lists that may be trusted */
    static Fetched from(Path folder) throws IOException {
        var keys = published(folder.resolve("keys.json"));
        var receipts = published(folder.resolve("list-keys.json"));
        var list = JsonMapper.shared().readTree(content(Files.readString(folder.resolve("status-list.jwt")), receipts));
        var listedAt = Instant.ofEpochSecond(list.path("iat").asLong(0));
        // Why then at once: a list that does not say how long it serves proves nothing later.
        return new Fetched(
                keys,
                receipts,
                StatusBits.read(list.path("status_list").path("lst").asString("")),
                listedAt,
                listedAt.plusSeconds(list.path("ttl").asLong(0)),
                Instant.ofEpochSecond(list.path("exp").asLong(0)));
    }

    Certificates certificates() {
        return () -> keys;
    }

    private static List<Published> published(Path file) throws IOException {
        var keys = new ArrayList<Published>();
        for (var key : JsonMapper.shared().readTree(Files.readAllBytes(file))) keys.add(published(key));
        return List.copyOf(keys);
    }

    private static Published published(JsonNode key) throws IOException {
        try {
            var der = Base64.getDecoder().decode(key.path("certificate").asString());
            var certificate =
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            var revoked = key.path("revokedAt");
            return new Published(
                    key.path("keyId").asString(),
                    (X509Certificate) certificate,
                    revoked.isMissingNode() ? null : Instant.parse(revoked.asString()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("not a certificate", e);
        }
    }

    private static byte[] content(String token, List<Published> keys) throws IOException {
        var parts = token.strip().split("\\.", -1);
        if (parts.length != 3) throw new IOException("not a status list");
        try {
            var header = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[0]));
            if (!header.path("typ").asString("").equals(StatusList.TYPE)) throw new IOException("not a status list");
            var by = signer(header, keys);
            var check = KeyKind.of(by.certificate().getPublicKey()).token();
            check.initVerify(by.certificate());
            check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            if (!check.verify(Base64.getUrlDecoder().decode(parts[2])))
                throw new IOException("the status list is not signed by the key of lists");
            return Base64.getUrlDecoder().decode(parts[1]);
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException e) {
            throw new IOException("not a status list", e);
        }
    }

    private static Published signer(JsonNode header, List<Published> keys) throws IOException {
        var name = header.path("kid").asString("");
        for (var key : keys)
            if (key.keyId().equals(name)) {
                if (key.revokedAt() == null) return key;
                throw new IOException("the key that signed the status list was revoked: fetch again");
            }
        throw new IOException("the status list is not signed by the key of lists");
    }
}
