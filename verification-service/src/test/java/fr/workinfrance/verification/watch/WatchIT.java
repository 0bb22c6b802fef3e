package fr.workinfrance.verification.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.service.data.Projections;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Those who asked to be told are. */
class WatchIT extends Watchers {

    @Test
    void calls_a_program_once_with_a_signature_that_it_can_check() throws Exception {
        var asked = program("{\"code\":\"%s\",\"webhook\":\"%s\",\"reference\":\"dossier 7\"}".formatted(code, hook()));
        var secret = JsonMapper.shared().readTree(asked.body()).path("secret").asString();
        withdrawn();
        await().until(() -> !CALLS.isEmpty());
        var call = CALLS.getFirst();
        assertThat(call.json().path("type").asString()).isEqualTo("attestation.withdrawn");
        var data = call.json().path("data");
        assertThat(data.path("code").asString()).isEqualTo(code.substring(0, 4) + "…");
        assertThat(data.path("reference").asString()).isEqualTo("dossier 7");
        assertThat(new String(call.body(), StandardCharsets.UTF_8)).doesNotContain(code);
        var at = Instant.ofEpochSecond(Long.parseLong(call.headers().get("webhook-timestamp")));
        assertThat(call.headers().get("webhook-signature"))
                .isEqualTo("v1," + Webhook.signature(secret, call.headers().get("webhook-id"), at, call.body()));
        await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
        assertThat(CALLS).hasSize(1);
    }

    @Test
    void calls_again_what_was_not_taken_and_follows_nobody_elsewhere() throws Exception {
        program(code, hook());
        answer = 302;
        withdrawn();
        await().until(() -> failures().equals(List.of("status-302")));
        assertThat(states()).containsExactly("WITHDRAWN WAITING");
        assertThat(CALLS).hasSize(1);
        answer = 200;
        dueNow("WAITING");
        await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
        assertThat(CALLS).hasSize(2);
        assertThat(CALLS.get(1).headers().get("webhook-id"))
                .isEqualTo(CALLS.get(0).headers().get("webhook-id"));
    }

    @Test
    void remembers_who_asked_when_the_register_is_thrown_away_and_filled_again() throws Exception {
        program(code, hook());
        sql.sql("INSERT INTO sharing.checked (share, at, verdict, way) VALUES (?, now(), 'VALID', 'PAGE')")
                .param(new UUID(9, 9))
                .update();
        service.part(Projections.class).named("register").orElseThrow().rebuild();
        await().until(() -> sql.sql("SELECT count(*) FROM register.attestation")
                .query(Long.class)
                .single()
                .equals(0L));
        assertThat(sql.sql("SELECT count(*) FROM sharing.checked WHERE share = ?")
                        .param(new UUID(9, 9))
                        .query(Long.class)
                        .single())
                .isOne();
        register();
        withdrawn();
        await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
    }

    @Test
    void tells_those_who_were_told_of_the_end_that_it_stands_again_and_of_another_end_again() throws Exception {
        program(code, hook());
        watch("{\"code\":\"%s\",\"email\":\"chef@example.org\"}".formatted(code));
        withdrawn();
        await().until(() -> states().equals(List.of("CONFIRM SENT", "WITHDRAWN SENT")));
        form(link(mails().findFirst().orElseThrow()), "/confirm");
        await().until(() -> mails().count() == 2);
        restored();
        await().until(() -> mails().count() == 3 && CALLS.size() == 2);
        var call = CALLS.get(1).json();
        assertThat(call.path("type").asString()).isEqualTo("attestation.restored");
        assertThat(call.path("data").path("day").asString()).isEqualTo(TODAY.toString());
        var told = mails().skip(2).findFirst().orElseThrow();
        assertThat(told.getSubject()).contains("annulée");
        assertThat(text(told)).contains("n’avoir jamais été décidé").doesNotContain(code);
        program(code, hook() + "&late");
        withdrawn();
        await().until(() -> CALLS.size() == 4 && mails().count() == 4);
        assertThat(states().stream().filter("RESTORED SENT"::equals)).hasSize(2);
    }

    /** Heard after the news that it stands again, it would be believed. */
    @Test
    void tells_no_end_that_was_undone_before_it_could_be_told_nor_that_it_was_undone() throws Exception {
        program(code, hook());
        answer = 302;
        withdrawn();
        await().until(() -> failures().equals(List.of("status-302")));
        restored();
        await().until(() -> states().equals(List.of("WITHDRAWN PARKED")));
        answer = 200;
        dueNow("PARKED");
        assertThat(CALLS).hasSize(1);
        withdrawn();
        await().until(() -> states().equals(List.of("WITHDRAWN PARKED", "WITHDRAWN SENT")));
        assertThat(CALLS).hasSize(2);
    }

    @Test
    void tells_nothing_twice_where_a_withdrawal_came_and_went_between_two_rounds() throws Exception {
        program(code, hook());
        sql.sql("UPDATE register.attestation SET ended_on = ?, ending = 'REPEALED' WHERE code = ?")
                .params(TODAY.plusDays(3), code)
                .update();
        await().until(() -> states().equals(List.of("REPEALED SENT")));
        sql.sql("UPDATE register.attestation SET restored = restored + 1, restored_on = ? WHERE code = ?")
                .params(TODAY, code)
                .update();
        // What is told of another one meanwhile shows that a round has passed.
        var first = code;
        issued();
        program(code, hook());
        withdrawn();
        await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
        code = first;
        assertThat(states()).containsExactly("REPEALED SENT");
    }

    @ParameterizedTest
    @CsvSource({
        "WITHDRAWN, retirée, retirée",
        "REPEALED, prend fin avant son terme, cesse d’être valable",
        "REPLACED, remplacé, remplacé"
    })
    void tells_whatever_became_of_it_to_programs_and_to_people(String what, String subject, String said)
            throws Exception {
        program(code, hook());
        watch("{\"code\":\"%s\",\"email\":\"chef@example.org\"}".formatted(code));
        await().until(() -> mails().count() == 1);
        form(link(mails().findFirst().orElseThrow()), "/confirm");
        became(what);
        await().until(() -> mails().count() == 2 && !CALLS.isEmpty());
        var call = CALLS.getFirst().json();
        assertThat(call.path("type").asString()).isEqualTo("attestation." + what.toLowerCase(Locale.ROOT));
        assertThat(call.path("data").path("verdict").asString()).isEqualTo(what);
        assertThat(call.path("data").path("day").asString()).isEqualTo(TODAY.toString());
        var told = mails().skip(1).findFirst().orElseThrow();
        assertThat(told.getSubject()).contains(code.substring(0, 4), subject);
        assertThat(text(told))
                .contains(said, "%1$td/%1$tm/%1$tY".formatted(TODAY))
                .doesNotContain(code);
    }

    @Test
    void writes_to_nobody_who_did_not_say_yes_and_then_tells_them() throws Exception {
        var asked = watch("{\"code\":\"%s\",\"email\":\"Chef@Example.org\"}".formatted(code));
        assertThat(asked.statusCode()).isEqualTo(202);
        await().until(() -> mails().count() == 1);
        var again = watch("{\"code\":\"%s\",\"email\":\"chef@example.org\"}".formatted(code));
        assertThat(again.body()).isEqualTo(asked.body());
        var question = mails().findFirst().orElseThrow();
        var link = link(question);
        assertThat(get(link)).contains("data-watch=\"TO_CONFIRM\"");
        withdrawn();
        await().until(() -> states().equals(List.of("CONFIRM SENT")));
        assertThat(form(link, "/confirm")).contains("data-watch=\"CONFIRMED\"");
        await().until(() -> states().equals(List.of("CONFIRM SENT", "WITHDRAWN SENT")));
        var told = mails().skip(1).findFirst().orElseThrow();
        assertThat(told.getSubject()).contains(code.substring(0, 4), "retirée");
        assertThat(text(told)).contains("retirée", link).doesNotContain(code);
        assertThat(told.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(form(link, "/stop")).contains("data-watch=\"STOPPED\"");
        assertThat(states()).isEmpty();
        assertThat(get(link)).doesNotContain("data-watch");
        assertThat(mails().count()).isEqualTo(2);
    }

    @Test
    void of_a_share_tells_of_another_document_only_where_it_says_something_else() throws Exception {
        var share = shared(6);
        program(share.text(), hook());
        program(code, hook());
        replaced("KEY_REVOKED");
        await().until(() -> states().equals(List.of("REPLACED SENT")));
        replaced("CHANGE_DECLARED");
        await().until(() -> states().equals(List.of("REPLACED SENT", "REPLACED SENT")));
        assertThat(CALLS)
                .extracting(call -> call.json().path("data").path("code").asString())
                .containsExactly(code.substring(0, 4) + "…", share.text().substring(0, 4) + "…");
    }

    @Test
    void of_a_share_ends_with_the_share() throws Exception {
        var share = shared(5);
        var number = new UUID(2, 5);
        program(share.text(), hook());
        sql.sql("UPDATE register.share SET revoked_at = now() WHERE share = ?")
                .param(number)
                .update();
        withdrawn();
        var rounds = Instant.now().plusMillis(600);
        await().until(() -> Instant.now().isAfter(rounds));
        assertThat(states()).isEmpty();
        sql.sql("UPDATE register.share SET revoked_at = NULL WHERE share = ?")
                .param(number)
                .update();
        await().until(() -> states().equals(List.of("WITHDRAWN SENT")));
        assertThat(CALLS.getFirst().json().path("data").path("code").asString())
                .isEqualTo(share.text().substring(0, 4) + "…");
    }

    @ParameterizedTest
    @CsvSource({"7, revoked_at = now()", "8, until = until - 30"})
    void of_a_share_tells_nothing_that_still_waited_when_the_share_ended(int number, String ended) throws Exception {
        program(shared(number).text(), hook());
        answer = 302;
        withdrawn();
        await().until(() -> failures().equals(List.of("status-302")));
        sql.sql("UPDATE register.share SET " + ended + " WHERE share = ?")
                .param(new UUID(2, number))
                .update();
        answer = 200;
        dueNow("WAITING");
        await().until(() -> states().equals(List.of("WITHDRAWN PARKED")));
        assertThat(CALLS).hasSize(1);
    }

    private void became(String what) {
        if (what.equals("REPLACED"))
            sql.sql("UPDATE register.attestation SET replaced_on = ?, replaced_by = ? WHERE code = ?")
                    .params(TODAY, AttestationCode.fromRandom(1).text(), code)
                    .update();
        else
            sql.sql("UPDATE register.attestation SET ended_on = ?, ending = ? WHERE code = ?")
                    .params(TODAY, what, code)
                    .update();
    }

    private void replaced(String why) {
        sql.sql("UPDATE register.attestation SET replaced_on = ?, replaced_by = ?, replaced_for = ? WHERE code = ?")
                .params(TODAY, AttestationCode.fromRandom(7).text(), why, code)
                .update();
    }
}
