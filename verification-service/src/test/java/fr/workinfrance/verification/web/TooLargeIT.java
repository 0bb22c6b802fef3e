package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.verification.RunningService;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.receipt.Receipts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too large for a door that is open to anybody. */
class TooLargeIT {

    private static final int OVER_TEXTS = 2 * 1024 * 1024 + 1;

    @TempDir
    private static Path keys;

    private static RunningService service;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void open() {
        service = new RunningService(keys);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/attestations/check, application/pdf",
        "/api/attestations/symbol, image/png",
        "/api/attestations/symbol, text/plain",
        "/api/attestations/receipts/check, text/plain",
        "/api/attestations/bulk, text/csv",
        "/api/attestations/bulk, application/json"
    })
    void is_said_to_be_in_the_same_words_whether_announced_or_sent_in_pieces(String path, String type)
            throws Exception {
        boolean isText = !type.equals("application/pdf") && !type.startsWith("image/");
        int overText = path.contains("/receipts/") ? 2 * Receipts.LONGEST + 1 : OVER_TEXTS;
        var body = new byte[isText ? overText : Checker.LARGEST + 1];
        Arrays.fill(body, (byte) ' ');
        var announced = post(path, type, BodyPublishers.ofByteArray(body));
        var inPieces = post(path, type, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(announced.statusCode()).as(announced.body()).isEqualTo(413);
        assertThat(inPieces.statusCode()).as(inPieces.body()).isEqualTo(413);
        assertThat(inPieces.body()).isEqualTo(announced.body()).contains("too-large");
    }

    private static HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        var at = service.at(path);
        var request = HttpRequest.newBuilder(at).header("Content-Type", type).POST(body);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
