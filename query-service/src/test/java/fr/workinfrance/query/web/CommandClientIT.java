package fr.workinfrance.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.procedure.Severity;
import fr.workinfrance.query.web.Answer.Done;
import fr.workinfrance.query.web.Answer.Refused;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.AccountKind;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.security.ServiceToken;
import fr.workinfrance.service.web.Sentences;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.io.AbstractResource;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

class CommandClientIT {

    private record Seen(String line, Map<String, List<String>> headers, long bytes, String start) {}

    private static final DossierId DOSSIER = DossierId.of("5b6a2c1e-8a39-4c55-9d40-3f0a2f6c1111");
    private static final UUID ONCE = UUID.fromString("11111111-2222-3333-4444-555555555555");

    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String body = "";

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var reader = new SignedIn(Account.of("martin", AccountKind.APPLICANT, "Martin"), null);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(reader, null, reader.getAuthorities()));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void leave() {
        server.stop(0);
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    private void answer(HttpExchange exchange) throws java.io.IOException {
        var start = new String(exchange.getRequestBody().readNBytes(60), StandardCharsets.UTF_8);
        long rest = exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
        seen.add(new Seen(
                exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                Map.copyOf(exchange.getRequestHeaders()),
                start.length() + rest,
                start));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private CommandClient client(int port) {
        var key = new SecretKeySpec(new byte[32], "HmacSHA256");
        return new HttpCommandClient(
                RestClient.builder()
                        .requestFactory(new JdkClientHttpRequestFactory())
                        .build(),
                () -> "http://127.0.0.1:" + port,
                ServiceToken.signedWith(key, Clock.systemUTC()),
                new CommandAnswers(JsonMapper.shared()),
                new Sentences(new StaticMessageSource()));
    }

    private CommandClient client() {
        return client(server.getAddress().getPort());
    }

    @Test
    void asks_in_the_name_of_the_reader_once_and_for_the_version_they_saw() throws Exception {
        body = "{\"dossier\":\"" + DOSSIER + "\",\"version\":4,\"events\":[\"dossier.marked-complete\"]}";
        var answer = client().ask(DOSSIER, "mark-complete", Map.of("note", "é"), ONCE, OptionalLong.of(3));
        assertThat(answer).isEqualTo(new Done(DOSSIER.toString(), 4, List.of("dossier.marked-complete")));
        var request = seen.take();
        assertThat(request.line()).isEqualTo("POST /api/dossiers/" + DOSSIER + "/mark-complete");
        assertThat(request.start()).isEqualTo("{\"note\":\"é\"}");
        assertThat(request.headers())
                .containsEntry("Idempotency-key", List.of(ONCE.toString()))
                .containsEntry("If-match", List.of("\"3\""))
                .containsEntry("Accept-language", List.of("en"));
        assertThat(request.headers().get("Authorization").getFirst()).startsWith("Bearer ey");
    }

    @Test
    void hands_back_what_to_mend_in_the_words_of_the_command_service() {
        status = 422;
        body = """
                {"type":"/problems/form","title":"Two things","detail":"Mend them.",
                 "problems":[{"field":"SIRET","kind":"BadKey","detail":"The key is wrong."}]}""";
        var answer = (Refused) client().ask(DOSSIER, "submit", Map.of(), ONCE, OptionalLong.empty());
        assertThat(answer.name()).isEqualTo("form");
        assertThat(answer.detail()).isEqualTo("Mend them.");
        assertThat(answer.problems()).containsExactly(new Answer.FieldTold("SIRET", "BadKey", "The key is wrong."));
    }

    @Test
    void passes_a_file_larger_than_any_memory_we_would_give_it() throws Exception {
        body = "{}";
        long size = 200L * 1024 * 1024;
        client().upload(DOSSIER, PieceId.of(ONCE.toString()), "PASSPORT", new Endless("pièce.pdf", size), ONCE);
        var request = seen.take();
        assertThat(request.line())
                .startsWith("PUT /api/dossiers/" + DOSSIER + "/pieces/")
                .endsWith("?kind=PASSPORT");
        assertThat(request.bytes()).isEqualTo(size);
        assertThat(request.headers().get("Content-disposition").getFirst()).contains("filename*=UTF-8''pi%C3%A8ce.pdf");
    }

    @Test
    void hands_over_a_file_and_hears_what_was_found_in_it() throws Exception {
        body = """
                {"dossier":"%s","version":3,"events":[],
                 "findings":[{"rule":"PAY_UNDER_MINIMUM","severity":"BLOCKING","article":"R5221-20","sentence":"Too little."}],
                 "remarks":[{"kind":"LEFT_BEHIND","what":"commentaires","sentence":"Left there."}]}""".formatted(DOSSIER);
        var file = new Endless("dossier.json", 100);
        assertThat(client().importDossier(file, ONCE))
                .isEqualTo(new ImportAnswer.Taken(
                        DOSSIER.toString(),
                        List.of(new ImportAnswer.FindingTold(
                                "PAY_UNDER_MINIMUM", Severity.BLOCKING, "R5221-20", "Too little.")),
                        List.of(new ImportAnswer.RemarkTold("commentaires", "Left there."))));
        var request = seen.take();
        assertThat(request.line()).isEqualTo("POST /api/imports");
        assertThat(request.headers()).containsEntry("Content-type", List.of("application/json"));
        assertThat(request.bytes()).isEqualTo(100);
    }

    @Test
    void hears_as_which_dossier_a_file_was_imported_before() {
        status = 409;
        body = """
                {"type":"/problems/already-imported","title":"Already","detail":"Not doubled.","dossier":"%s"}""".formatted(DOSSIER);
        assertThat(client().importDossier(new Endless("dossier.json", 1), ONCE))
                .isEqualTo(new ImportAnswer.AlreadyThere(DOSSIER.toString(), "Already", "Not doubled."));
    }

    @Test
    void says_that_the_service_is_away_when_nobody_answers() {
        int port = server.getAddress().getPort();
        server.stop(0);
        var answer = (Refused) client(port).ask(DOSSIER, "submit", Map.of(), ONCE, OptionalLong.empty());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.name()).isEqualTo("unavailable");
    }

    /** A file that is never whole anywhere. */
    private static final class Endless extends AbstractResource {
        private final String name;
        private final long size;

        Endless(String name, long size) {
            this.name = name;
            this.size = size;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public long contentLength() {
            return size;
        }

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public InputStream getInputStream() {
            return new InputStream() {
                private long left = size;

                @Override
                public int read() {
                    return left-- > 0 ? 'x' : -1;
                }

                @Override
                public int read(byte[] into, int from, int length) {
                    if (left <= 0) return -1;
                    int given = (int) Math.min(length, left);
                    java.util.Arrays.fill(into, from, from + given, (byte) 'x');
                    left -= given;
                    return given;
                }
            };
        }
    }
}
