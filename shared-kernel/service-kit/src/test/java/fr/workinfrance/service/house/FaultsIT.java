package fr.workinfrance.service.house;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.service.account.DemonstrationAccounts;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FaultsIT {

    private static House house;

    @BeforeAll
    static void open() {
        house = House.inDemonstration();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void tell_a_program_to_sign_in_in_french_whatever_the_machine_speaks_or_in_english_when_asked() {
        var french = house.visitor().get("/api/who");
        assertProblem(french, 401, "sign-in-needed");
        assertThat(french.body()).contains("Connexion nécessaire");
        assertThat(french.headers().allValues("WWW-Authenticate")).hasSize(2);
        assertThat(house.visitor()
                        .get("/api/who", "Accept-Language", "en-GB,en;q=0.9")
                        .body())
                .contains("Sign-in needed");
        assertThat(house.visitor().get("/api/who?lang=en").body()).contains("Sign-in needed");
        assertThat(house.visitor().get("/api/who", "Accept-Language", "tr").body())
                .contains("Connexion nécessaire");
    }

    @Test
    void say_that_a_path_is_unknown_to_a_program_and_to_a_person() {
        var visitor = house.visitor();
        assertProblem(visitor.get("/api/open/nowhere"), 404, "not-found");
        visitor.signIn("agnes", DemonstrationAccounts.PASSWORD);
        var page = visitor.get("/nowhere", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html", "lang=\"fr\"", "Introuvable", "Revenir à l’accueil");
        assertThat(visitor.get("/nowhere?lang=en").body()).contains("lang=\"en\"", "Not found");
        assertThat(visitor.get("/nowhere").body()).as("remembered").contains("Not found");
    }

    @Test
    void keep_what_a_bug_said_to_themselves() {
        for (var path : new String[] {"/open/broken", "/api/open/broken"}) {
            var answer = house.visitor().get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("incident").doesNotContain("Awa", "Exception", "\tat ", "SmallHouse");
        }
    }

    @Test
    void carry_members_for_programs_beside_the_sentences() {
        var answer = house.visitor().get("/api/open/conflict");
        assertProblem(answer, 409, "conflict");
        assertThat(answer.body()).contains("\"version\":3", "Le dossier a changé entre-temps");
        assertThat(house.visitor().get("/open/conflict").body()).contains("<main", "Le dossier a changé entre-temps");
    }

    @Test
    void say_of_an_address_that_is_none_what_to_do_in_the_readers_language() throws Exception {
        for (var path : new String[] {"/open/%ff%fe", "/open/%00"}) {
            assertThat(get(path, "fr"))
                    .as(path)
                    .startsWith("HTTP/1.1 400")
                    .contains("lang=\"fr\"", "Demande illisible")
                    .doesNotContain("Tomcat");
            assertThat(get(path, "en")).as(path).contains("lang=\"en\"", "Unreadable request");
            assertThat(get("/api" + path, "en"))
                    .as(path)
                    .contains("application/problem+json", "/problems/bad-request", "Unreadable request")
                    .contains("\"instance\":\"/api/open/");
        }
    }

    @Test
    void name_the_address_that_was_asked_for() throws Exception {
        assertThat(get("/api/open/json;x=1/", "en"))
                .startsWith("HTTP/1.1 400")
                .contains("\"instance\":\"/api/open/json;x=1/\"");
    }

    @Test
    void refuse_json_that_is_broken_or_longer_than_any_honest_one() {
        var visitor = house.visitor();
        assertProblem(visitor.post("/api/open/json", "application/json", "{\"a\":"), 400, "bad-request");
        assertProblem(visitor.post("/api/open/json", "application/json", "[1]"), 400, "bad-request");
        assertProblem(visitor.post("/api/open/json", "text/plain", "a"), 415, "unsupported-media-type");
        var tenMegabytes = "{\"a\":\"" + "x".repeat(10_000_000) + "\"}";
        assertProblem(visitor.post("/api/open/json", "application/json", tenMegabytes), 413, "too-large");
        assertProblem(
                visitor.postBytes(
                        "/api/open/json", "application/json", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}),
                400,
                "bad-request");
    }

    @Test
    void refuse_invalid_utf_8_in_a_form_and_in_a_path() throws Exception {
        var visitor = house.visitor();
        var form = visitor.form("/open/say", "word=%ff%fe");
        assertThat(form.statusCode()).isEqualTo(400);
        assertThat(form.body()).contains("<main", "Demande illisible");
        assertThat(house.visitor().get("/open/say?word=%ff").statusCode()).isBetween(400, 405);
        assertThat(raw("GET /open/%ff%fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void refuse_a_file_over_the_limit_with_a_page() {
        var visitor = house.visitor();
        var token = visitor.formToken();
        var head = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                + java.net.URLDecoder.decode(token, StandardCharsets.UTF_8)
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        var tooMuch = head + "x".repeat(21 * 1024 * 1024) + "\r\n--b--\r\n";
        var answer = visitor.post("/open/file", "multipart/form-data; boundary=b", tooMuch);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Envoi trop volumineux", "20 Mo");
        var enough = head + "x".repeat(1000) + "\r\n--b--\r\n";
        assertThat(visitor.post("/open/file", "multipart/form-data; boundary=b", enough)
                        .body())
                .isEqualTo("1000");
    }

    private static String get(String path, String language) throws Exception {
        return raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept-Language: " + language
                + "\r\nConnection: close\r\n\r\n");
    }

    private static String raw(String request) throws Exception {
        try (var socket = new Socket("127.0.0.1", house.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"type\":\"/problems/" + name + "\"", "\"title\":", "\"detail\":");
    }
}
