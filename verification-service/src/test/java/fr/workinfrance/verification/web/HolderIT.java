package fr.workinfrance.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.service.holder.HolderMarks;
import fr.workinfrance.verification.RunningService;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the holder is who they say: a date of birth is compared, and nobody is shown. */
class HolderIT {

    private static final AttestationCode CODE = AttestationCode.fromRandom(123_456_789);
    private static final AttestationCode OTHER = AttestationCode.fromRandom(987_654_321);
    private static final AttestationCode NAMED = AttestationCode.fromRandom(555_555_555);

    @TempDir
    private static Path keys;

    private static RunningService service;

    @BeforeAll
    static void open() {
        service = new RunningService(keys);
        row(CODE);
        row(OTHER);
        row(NAMED);
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void is_compared_and_nobody_is_shown() throws Exception {
        assertThat(holder(CODE.text(), "1996-02-29", "DIALLO").body()).isEqualTo("{\"holder\":\"SAME\"}");
        assertThat(holder(CODE.text(), "1996-02-29", "Camara").body()).isEqualTo("{\"holder\":\"OTHER_NAME\"}");
        assertThat(holder(CODE.text(), "nonsense", "").statusCode()).isEqualTo(400);
    }

    @Test
    void is_not_found_by_trying_one_birthday_after_the_other() throws Exception {
        for (var code : List.of(OTHER.text(), AttestationCode.fromRandom(77).text())) {
            for (int day = 10; day < 15; day++)
                assertThat(holder(code, "1990-01-" + day, "").body()).isEqualTo("{\"holder\":\"OTHER\"}");
            var refused = holder(code, "1996-02-29", "");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("/problems/too-many-births", "dates de naissance");
        }
    }

    @Test
    void is_not_found_by_trying_one_name_after_the_other_and_whoever_is_right_may_ask_on() throws Exception {
        for (int again = 0; again < 10; again++)
            assertThat(holder(NAMED.text(), "1996-02-29", "Diallo").body()).isEqualTo("{\"holder\":\"SAME\"}");
        for (int name = 0; name < 5; name++)
            assertThat(holder(NAMED.text(), "1996-02-29", "Name " + name).body())
                    .isEqualTo("{\"holder\":\"OTHER_NAME\"}");
        assertThat(holder(NAMED.text(), "1996-02-29", "Diallo").statusCode()).isEqualTo(429);
    }

    @Test
    void is_asked_for_by_a_form_and_not_by_an_address() throws Exception {
        assertThat(service.get("/v/" + CODE)).contains("action=\"/verify/holder\"", "method=\"post\"", "type=\"date\"");
        var opened = service.ask("/verify/holder?code=" + CODE + "&birth=1996-02-29");
        assertThat(opened.statusCode()).isEqualTo(302);
        assertThat(opened.headers().firstValue("Location").orElseThrow()).endsWith("/verify?again");
    }

    private static void row(AttestationCode code) {
        var mark = service.part(HolderMarks.class).of(code, LocalDate.of(1996, 2, 29), "Diallo");
        service.sql()
                .sql(
                        "INSERT INTO register.attestation (code, mark, sha256, key_id, holder_key, holder_birth, holder_name,"
                                + " valid_from, valid_until, issued_at) VALUES (?, 'm', '00', '0123456789abcdef', ?, ?, ?,"
                                + " '2018-10-01', '2019-09-30', '2018-09-17T13:06:00Z')")
                .params(code.text(), mark.key(), mark.birth(), mark.name())
                .update();
    }

    private static HttpResponse<String> holder(String code, String birth, String name) throws Exception {
        var body = "{\"birthDate\":\"%s\",\"lastName\":\"%s\"}".formatted(birth, name);
        return service.post(
                "/api/attestations/" + code + "/holder", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
