package fr.workinfrance.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import com.sun.net.httpserver.HttpServer;
import fr.workinfrance.standalone.Guest;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.journey.Program;
import fr.workinfrance.standalone.revoking.RevokeKey;
import fr.workinfrance.verification.receipt.ReceiptPdf;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stolen sealing key, revoked by one command: what becomes of all that it sealed, and of all that the thief seals. */
class CompromisedKeyIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> SHOWN = List.of("employer_name");
    private static final Pattern LINK = Pattern.compile("href=\"(openid-credential-offer:[^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("id=\"wallet-code\">(\\d{6})<");

    @TempDir
    private Path scratch;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer watcher;

    /** One attestation before the theft was known. */
    private record Before(Story story, String code, byte[] pdf, String symbol, int place) {}

    @BeforeEach
    void listen() throws IOException {
        watcher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        watcher.createContext("/", exchange -> {
            calls.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        watcher.start();
    }

    @AfterEach
    void shut() {
        watcher.stop(0);
    }

    @Test
    void is_of_no_use_to_the_thief_and_what_it_sealed_is_issued_anew() throws Exception {
        var data = scratch.resolve("data");
        try (var house = TestHouse.on(data, "wif.watch.anywhere=true", "wif.watch.every=200ms")) {
            var granted = new Granted(house);
            var attested = List.of(
                    before(house, granted, "one"), before(house, granted, "two"), before(house, granted, "three"));
            watch(house, attested.getFirst().code());
            var npm = NpmVerifier.installed();
            var inForce = house.clock().instant().plus(Duration.ofDays(9));
            var wallet = carried(house, attested.getFirst().story());
            assertThat(npm.check(wallet.credential(), wallet.phone().key, SHOWN, inForce)
                            .path("accepted")
                            .asBoolean())
                    .isTrue();
            var forged = forged(data.resolve("keys"));
            assertThat(verdict(house, forged).path("verdict").asString()).isEqualTo("NEVER_ISSUED");

            var key = verdict(house, attested.getFirst().pdf()).path("keyId").asString();
            var out = new ByteArrayOutputStream();
            var said = new PrintStream(out, true, StandardCharsets.UTF_8);
            var environment = Map.of("WIF_URL", house.address(), "LANG", "fr_FR.UTF-8");
            assertThat(RevokeKey.run(environment, said, said, "0123456789abcdef"))
                    .isEqualTo(1);
            assertThat(RevokeKey.run(environment, said, said, key))
                    .as("%s", out.toString(StandardCharsets.UTF_8))
                    .isZero();
            assertThat(RevokeKey.run(environment, said, said)).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("Aucune clé 0123456789abcdef", "est révoquée", key);

            assertThat(verdict(house, forged).path("reason").asString()).isEqualTo("REVOKED_KEY");
            for (var one : attested) isReplaced(house, one);
            await().atMost(PATIENCE).until(() -> calls.size() > 1);
            assertThat(calls.get(0)).contains("\"type\":\"watch.confirm\"");
            assertThat(calls.get(1)).contains("\"type\":\"attestation.replaced\"");
            marksAllAsReplaced(house, attested);
            var refused = npm.check(wallet.credential(), wallet.phone().key, SHOWN, inForce);
            assertThat(refused.path("accepted").asBoolean()).isFalse();
            // Why not by its status: the key is gone from the published set, so it does not come to that.
            assertThat(refused.path("why").asString()).contains("no key " + key + " is published");
        }
    }

    private Before before(TestHouse house, Granted granted, String name) throws Exception {
        var story = granted.story(name);
        var pdf = pdf(house, story);
        var file = Files.write(scratch.resolve(name + ".pdf"), pdf);
        var symbol = Program.symbolOf(file, Files.createDirectories(scratch.resolve(name)));
        var told = verdict(house, pdf);
        assertThat(told.path("verdict").asString()).isEqualTo("NOT_STARTED");
        return new Before(story, told.path("code").asString(), pdf, symbol, place(pdf));
    }

    private void isReplaced(TestHouse house, Before one) throws Exception {
        await().atMost(PATIENCE)
                .until(() ->
                        verdict(house, one.pdf()).path("verdict").asString().equals("REPLACED"));
        var told = JsonMapper.shared().readTree(send(house, "/api/attestations/" + one.code(), null, ""));
        assertThat(told.path("verdict").asString()).isEqualTo("REPLACED");
        assertThat(told.path("ground").asString()).isEqualTo("KEY_REVOKED");
        var now = verdict(house, pdf(house, one.story()));
        assertThat(now.path("verdict").asString()).isEqualTo("NOT_STARTED");
        assertThat(now.path("code").asString())
                .isEqualTo(told.path("replacedBy").asString());
        var symbol = one.symbol().getBytes(StandardCharsets.US_ASCII);
        var ofSymbol = JsonMapper.shared().readTree(send(house, "/api/attestations/symbol", symbol, "text/plain"));
        assertThat(ofSymbol.path("reason").asString()).isEqualTo("REVOKED_KEY");
    }

    private void marksAllAsReplaced(TestHouse house, List<Before> attested) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            // Why: a list that was made is served for a minute.
            house.clock().letPass(Duration.ofMinutes(1).plusSeconds(1));
            var bits = bits(house);
            for (var one : attested)
                assertThat(bits[one.place() / 4] >> one.place() % 4 * 2 & 3).isEqualTo(3);
        });
    }

    private byte[] bits(TestHouse house) throws Exception {
        var token = new String(send(house, "/status-lists/1", null, ""), StandardCharsets.US_ASCII);
        var content = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        var packed = Base64.getUrlDecoder()
                .decode(content.path("status_list").path("lst").asString());
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    /** As a thief seals who has the folder of keys. */
    private static byte[] forged(Path keys) throws Exception {
        var password = Files.readString(keys.resolve("attestation-seal.password"))
                .strip()
                .toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var stored = Files.newInputStream(keys.resolve("attestation-seal.p12"))) {
            store.load(stored, password);
        }
        var drawn = new ByteArrayOutputStream();
        try (var document = new Document(new PdfDocument(new PdfWriter(drawn)))) {
            document.add(new Paragraph("forged"));
        }
        var out = new ByteArrayOutputStream();
        new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(drawn.toByteArray())), out)
                .setStampingProperties(new StampingProperties().useAppendMode())
                .signWithBaselineBProfile(
                        new SignerProperties()
                                .setFieldName("seal")
                                .setCertificationLevel(AccessPermissions.NO_CHANGES_PERMITTED),
                        // Why alone: the authority beside it in the file is no part of our seals.
                        new Certificate[] {store.getCertificate("seal")},
                        new PrivateKeySignature(
                                (PrivateKey) store.getKey("seal", password),
                                "SHA-256",
                                BouncyCastleProvider.PROVIDER_NAME));
        return out.toByteArray();
    }

    private void watch(TestHouse house, String code) throws Exception {
        var address = "http://127.0.0.1:" + watcher.getAddress().getPort() + "/told";
        var body = "{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, address);
        var told = send(house, "/api/attestations/watches", body.getBytes(StandardCharsets.UTF_8), "application/json");
        assertThat(new String(told, StandardCharsets.UTF_8)).contains("whsec_");
    }

    /** Its place on the list, as the claim attached to it says. */
    private static int place(byte[] pdf) {
        var claim = JsonMapper.shared().readTree(ReceiptPdf.attachedTo(pdf).orElseThrow());
        return claim.path("status").path("status_list").path("idx").asInt();
    }

    private byte[] pdf(TestHouse house, Story story) throws Exception {
        var path = "/api/dossiers/" + story.id() + "/attestation";
        var guest = new Guest(house);
        await().atMost(PATIENCE).until(() -> guest.ask("awa", "GET", path, "").statusCode() == 200);
        var awa = Base64.getEncoder().encodeToString("awa:demonstration".getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(URI.create(house.address() + path)).header("Authorization", "Basic " + awa);
        return http.send(request.build(), BodyHandlers.ofByteArray()).body();
    }

    private JsonNode verdict(TestHouse house, byte[] pdf) throws Exception {
        return JsonMapper.shared().readTree(send(house, "/api/attestations/check", pdf, "application/pdf"));
    }

    private byte[] send(TestHouse house, String path, byte @Nullable [] body, String type) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(house.address() + path));
        if (body != null) request.header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        return http.send(request.build(), BodyHandlers.ofByteArray()).body();
    }

    /** The credential of an attestation in a wallet. */
    private record Carried(WalletPhone phone, String credential) {}

    private static Carried carried(TestHouse house, Story of) {
        var page = "/dossiers/" + of.id() + "/wallet";
        var guest = new Guest(house).signedInAs("awa");
        await().atMost(PATIENCE).until(() -> guest.get(page).statusCode() == 200);
        var told = guest.send(page, page).body();
        var phone = new WalletPhone(found(LINK, told).replace("&amp;", "&"));
        return new Carried(phone, phone.fetched(found(CODE, told)));
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(page).isTrue();
        return match.group(1);
    }
}
