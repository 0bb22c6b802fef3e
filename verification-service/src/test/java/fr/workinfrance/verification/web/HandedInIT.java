package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.qrcode.QRCodeWriter;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.check.Sha256;
import fr.workinfrance.verification.check.TestSeal;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files handed in to be checked: documents, photographs, what is empty, what is none of these, and what is far too large. */
class HandedInIT {

    private static final TestSeal US = new TestSeal("us");
    private static final byte[] GENUINE = US.seal(TestSeal.pdf("Autorisation de travail"));
    private static final AttestationCode CODE = AttestationCode.fromRandom(4242);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path keys;

    private static RunningService service;

    @BeforeAll
    static void open() throws Exception {
        service = new RunningService(keys);
        service.sql()
                .sql("INSERT INTO signing.certificate VALUES ('0123456789abcdef', ?, now())")
                .param(US.certificate.getEncoded())
                .update();
        service.sql()
                .sql(
                        "INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from, valid_until, ended_on, ending,"
                                + " issued_at) VALUES (?, 'm', ?, '0123456789abcdef', '2018-10-01', '2019-09-30', '2019-03-01',"
                                + " 'WITHDRAWN', '2018-09-17T13:06:00Z')")
                .params(CODE.text(), Sha256.of(GENUINE))
                .update();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void checks_a_document_handed_in() throws Exception {
        assertThat(check(GENUINE, "?on=2018-12-24").body()).contains("\"verdict\":\"VALID\"");
        assertThat(check(TestSeal.textAdded(GENUINE, "2030"), "").body())
                .startsWith("{\"verdict\":\"ALTERED\",\"reason\":\"ADDED_TO\",");
        assertThat(check(new byte[0], "").body()).contains("NOT_A_PDF");
    }

    @Test
    @Timeout(60)
    void turns_away_200_megabytes_that_are_announced_without_reading_them() throws Exception {
        try (var socket = new Socket("127.0.0.1", at("/").getPort())) {
            socket.getOutputStream()
                    .write(("POST /api/attestations/check HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n"
                                    + "Content-Type: application/pdf\r\nContent-Length: 209715200\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(finalStatus(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    @Timeout(60)
    void stops_reading_200_megabytes_that_are_not_announced() throws Exception {
        try (var socket = new Socket("127.0.0.1", at("/").getPort())) {
            var out = socket.getOutputStream();
            out.write(("POST /api/attestations/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var chunk = ("100000\r\n" + "%".repeat(1 << 20) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            // Why not 20: the server lets 30 more by, so that its answer is read, and buffers hold some.
            assertThat(sent(out, chunk)).isLessThan(70);
            assertThat(finalStatus(socket)).startsWith("HTTP/1.1 413");
        }
    }

    /** The status line that is not a mere invitation to go on. */
    private static String finalStatus(Socket socket) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String line = lines.readLine();
        while (line != null && (line.isEmpty() || line.startsWith("HTTP/1.1 100"))) line = lines.readLine();
        return String.valueOf(line);
    }

    /** How many chunks could be sent before nobody took any more. */
    private static int sent(OutputStream out, byte[] chunk) {
        int sent = 0;
        try {
            while (sent < 200) {
                out.write(chunk);
                sent++;
            }
        } catch (IOException closed) {
            return sent;
        }
        return sent;
    }

    @Test
    void says_of_an_empty_file_that_it_is_empty_and_of_none_that_none_was_chosen() throws Exception {
        assertThat(handed("/verify", "document", "nothing.pdf")).contains("Ce fichier est vide");
        assertThat(handed("/verify", "document", "")).doesNotContain("Ce fichier est vide");
        assertThat(handed("/verify/symbol", "picture", "nothing.png")).contains("Ce fichier est vide");
        assertThat(handed("/verify/symbol", "picture", "")).doesNotContain("Ce fichier est vide");
    }

    @Test
    void reads_the_code_in_a_photograph_of_the_qr_code_alone() throws Exception {
        var page = handed("/verify/symbol", "picture", "qr.png", qr("HTTPS://ANY.EXAMPLE/V/" + CODE));
        assertThat(page).contains("data-verdict=\"WITHDRAWN\"", CODE.grouped());
        var unknown = AttestationCode.fromRandom(77);
        assertThat(handed("/verify/symbol", "picture", "qr.png", qr("HTTPS://ANY.EXAMPLE/V/" + unknown)))
                .contains("data-verdict=\"UNKNOWN\"");
        assertThat(handed("/verify/symbol", "picture", "qr.png", qr("HTTPS://ANY.EXAMPLE/" + CODE)))
                .contains("data-verdict=\"NOT_OURS\"")
                .doesNotContain(CODE.grouped());
        var request = HttpRequest.newBuilder(at("/api/attestations/symbol"))
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(qr("https://any.example/v/" + CODE)));
        assertThat(HTTP.send(request.build(), BodyHandlers.ofString()).body())
                .startsWith("{\"verdict\":\"WITHDRAWN\"")
                .contains(CODE.grouped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GIF89a", "BM123456", "RIFF1234WEBPVP8 ", "II*\u0000", "%PDF-1.7", "bonjour"})
    void says_which_pictures_it_reads(String begin) throws Exception {
        assertThat(handed("/verify/symbol", "picture", "a.bin", begin.getBytes(StandardCharsets.ISO_8859_1)))
                .contains("id=\"no-picture\"", "JPEG ou PNG")
                .doesNotContain("Rapprochez-vous");
    }

    @Test
    void shows_whoever_hands_in_a_photograph_as_a_document_where_it_is_read() throws Exception {
        assertThat(handed("/verify", "document", "photo.pdf", qr("HTTPS://ANY.EXAMPLE/V/" + CODE)))
                .contains("id=\"picture-as-document\"", "href=\"#picture\"")
                .doesNotContain("data-verdict");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 28})
    void says_of_what_is_too_large_what_else_can_be_checked(int mebibytes) throws Exception {
        var page = handed("/verify", "document", "a.pdf", new byte[(mebibytes << 20) + 1]);
        assertThat(page)
                .contains("Nos attestations ne dépassent jamais 20\u00a0Mo", "code imprimé")
                .doesNotContain("Réduisez le fichier", "25\u00a0Mo");
        assertThat(check(new byte[(mebibytes << 20) + 1], "").body())
                .contains("Nos attestations ne dépassent jamais 20\u00a0Mo")
                .doesNotContain("Réduisez le fichier");
    }

    private static byte[] qr(String text) throws Exception {
        var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 400, 400);
        var image = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 400; y++) for (int x = 0; x < 400; x++) image.setRGB(x, y, matrix.get(x, y) ? 0 : 0xffffff);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static String handed(String path, String field, String name) throws Exception {
        return handed(path, field, name, new byte[0]);
    }

    private static String handed(String path, String field, String name, byte[] file) throws Exception {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var page = browser.send(
                HttpRequest.newBuilder(at("/verify"))
                        .header("Accept-Language", "fr")
                        .build(),
                BodyHandlers.ofString());
        var token = page.body().replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        var body = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var request = HttpRequest.newBuilder(at(path))
                .header("Accept-Language", "fr")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(body),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--b--\r\n")));
        return browser.send(request.build(), BodyHandlers.ofString()).body();
    }

    private static HttpResponse<String> check(byte[] document, String query) throws Exception {
        var request = HttpRequest.newBuilder(at("/api/attestations/check" + query))
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(document));
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static URI at(String path) {
        return service.at(path);
    }
}
