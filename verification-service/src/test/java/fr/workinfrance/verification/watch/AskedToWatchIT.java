package fr.workinfrance.verification.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.verification.calling.Reach;
import fr.workinfrance.verification.check.Register;
import fr.workinfrance.verification.limits.CheckBudgets;
import fr.workinfrance.verification.limits.CheckLimits;
import fr.workinfrance.verification.share.ShareCheck;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How one asks to be told, and what is refused or kept of it. */
class AskedToWatchIT extends Watchers {

    @Test
    void has_places_for_those_who_check_however_many_addresses_somebody_gives_that_never_answer() throws Exception {
        sql.sql("INSERT INTO watch.watch (id, code, kind, mark, sealed, language, made_at, confirm_until, keep_until)"
                        + " SELECT gen_random_uuid(), ?, 'EMAIL', 'bogus' || n, 'x'::bytea, 'fr', now(), now() + interval '1 day', ?"
                        + " FROM generate_series(1, 200) n")
                .params(code, TODAY.plusDays(300))
                .update();
        assertThat(watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void has_few_places_for_one_client() throws Exception {
        var hook = "{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook());
        for (int i = 0; i < 5; i++) assertThat(watch(hook).statusCode()).isEqualTo(201);
        assertRefused(hook, 409, "TOO_MANY");
    }

    @Test
    void has_machines_looked_up_no_more_often_than_one_may_ask() throws Exception {
        var nobody = "{\"code\":\"%s\",\"webhook\":\"https://nobody.invalid/\"}".formatted(code);
        for (int i = 0; i < 5; i++) assertRefused(nobody, 422, "NO_WEBHOOK");
        assertRefused(nobody, 409, "TOO_OFTEN");
    }

    @Test
    void counts_nothing_where_it_was_asked_to_come_back_later() throws Exception {
        var busy = new Webhook(new Reach(true, List.of()), Duration.ofSeconds(5));
        // Why: one that has stopped looks nobody up, as one that looks up as many as it may.
        busy.close();
        var desk = desk(busy, service.part(CheckBudgets.class));
        var wish = new WatchDesk.Wish(code, Watch.Kind.WEBHOOK, hook(), null, Locale.FRENCH);
        for (int i = 0; i < 10; i++)
            assertThat(WatchDoor.ask(desk, wish, "127.0.0.1"))
                    .isEqualTo(new WatchDesk.Answer.Refused(WatchDesk.Why.NOT_NOW));
        var hook = "{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook());
        for (int i = 0; i < 5; i++) assertThat(watch(hook).statusCode()).isEqualTo(201);
        assertRefused(hook, 409, "TOO_MANY");
    }

    /** An office behind the address of somebody who guesses: what it asks about exists, whatever became of it. */
    @Test
    void costs_whoever_is_slowed_down_nothing_where_the_attestation_exists_and_cannot_be_watched() throws Exception {
        var budgets = new CheckBudgets(CheckLimits.USUAL);
        var desk = desk(service.part(Webhook.class), budgets);
        for (int guess = 0; guess < 20; guess++) budgets.guessed("192.0.2.1");
        withdrawn();
        var wish = new WatchDesk.Wish(code, Watch.Kind.WEBHOOK, hook(), null, Locale.FRENCH);
        for (int paper = 0; paper < 20; paper++)
            assertThat(WatchDoor.ask(desk, wish, "192.0.2.1"))
                    .as("paper %d", paper)
                    .isEqualTo(new WatchDesk.Answer.Refused(WatchDesk.Why.NOTHING_TO_WATCH));
    }

    /** Else whoever names fifty programs that are nobody's keeps everybody else from being told. */
    @Test
    void keeps_a_program_only_once_it_said_yes() throws Exception {
        answer = 500;
        var asked = watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
        assertThat(asked.statusCode()).isEqualTo(201);
        var stop = JsonMapper.shared().readTree(asked.body()).path("stop").asString();
        var page = stop.replace("/api/attestations/watches/", "/verify/watch/").replace("/stop?", "?");
        await().until(() -> failures().equals(List.of("status-500")));
        assertThat(service.part(Watches.class).of(code)).isZero();
        assertThat(CALLS.getFirst().json().path("type").asString()).isEqualTo("watch.confirm");
        withdrawn();
        for (int tries = 1; tries < 3; tries++) {
            var tried = List.of("CONFIRM WAITING " + tries);
            await().until(() -> messages().equals(tried));
            dueNow("WAITING");
        }
        await().until(() -> messages().equals(List.of("CONFIRM PARKED 3")));
        assertThat(get(page)).contains("data-watch=\"AWAITED\"").doesNotContain("/confirm", "??");
        form(page, "/confirm");
        assertThat(service.part(Watches.class).of(code)).isZero();
        assertThat(CALLS)
                .extracting(call -> call.json().path("type").asString())
                .containsOnly("watch.confirm");
    }

    @Test
    void tells_a_program_that_is_asked_for_its_yes_nothing_that_somebody_else_wrote() throws Exception {
        watch("{\"code\":\"%s\",\"webhook\":\"%s\",\"reference\":\"call me\"}".formatted(code, hook()));
        await().until(() -> service.part(Watches.class).of(code) == 1);
        assertThat(new String(CALLS.getFirst().body(), StandardCharsets.UTF_8))
                .contains("\"type\":\"watch.confirm\"", code.substring(0, 4))
                .doesNotContain("call me", code);
    }

    @Test
    void has_few_places_for_one_client_for_as_long_as_the_attestation_lasts() throws Exception {
        var wish = new WatchDesk.Wish(code, Watch.Kind.WEBHOOK, hook(), null, Locale.FRENCH);
        for (int i = 0; i < 5; i++)
            assertThat(WatchDoor.ask(desk(), wish, "192.0.2.7")).isInstanceOf(WatchDesk.Answer.Watching.class);
        await().until(() -> service.part(Watches.class).of(code) == 5);
        sql.sql("UPDATE watch.watch SET made_at = made_at - interval '40 days' WHERE code = ?")
                .param(code)
                .update();
        assertThat(WatchDoor.ask(desk(), wish, "192.0.2.7"))
                .isEqualTo(new WatchDesk.Answer.Refused(WatchDesk.Why.TOO_MANY));
        assertThat(WatchDoor.ask(desk(), wish, "192.0.2.8")).isInstanceOf(WatchDesk.Answer.Watching.class);
        var row = sql.sql("SELECT w::text FROM watch.watch w WHERE code = ? LIMIT 1")
                .param(code)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("192.0.2", "c0000207");
    }

    @Test
    void writes_to_one_mailbox_no_more_often_whatever_is_added_to_its_name() throws Exception {
        for (int i = 0; i < 7; i++) {
            var address = i == 0 ? "Chef@Example.org" : "chef+" + i + "@EXAMPLE.ORG";
            var wish = new WatchDesk.Wish(code, Watch.Kind.EMAIL, address, null, Locale.FRENCH);
            assertThat(WatchDoor.ask(desk(), wish, "192.0.2." + (20 + i))).isEqualTo(new WatchDesk.Answer.Asked());
        }
        assertThat(count("SELECT count(*) FROM watch.watch WHERE code = ?")).isEqualTo(5);
    }

    @Test
    void lets_one_client_have_few_asked_at_a_time_over_all_attestations() throws Exception {
        for (int i = 0; i < 20; i++) {
            var wish = new WatchDesk.Wish(code, Watch.Kind.EMAIL, "nobody" + i + "@example.org", null, Locale.FRENCH);
            assertThat(WatchDoor.ask(desk(), wish, "192.0.2.9")).isEqualTo(new WatchDesk.Answer.Asked());
            code = AttestationCode.fromRandom(++made).text();
            register();
        }
        var wish = new WatchDesk.Wish(code, Watch.Kind.EMAIL, "nobody@example.org", null, Locale.FRENCH);
        assertThat(WatchDoor.ask(desk(), wish, "192.0.2.9"))
                .isEqualTo(new WatchDesk.Answer.Refused(WatchDesk.Why.UNANSWERED));
        assertThat(WatchDoor.ask(desk(), wish, "192.0.2.10")).isEqualTo(new WatchDesk.Answer.Asked());
        sql.sql("UPDATE watch.watch SET made_at = made_at - interval '25 hours'")
                .update();
        assertThat(WatchDoor.ask(desk(), wish, "192.0.2.9")).isEqualTo(new WatchDesk.Answer.Asked());
    }

    /** A question that was stopped was asked all the same: else each could be asked again and again. */
    @Test
    void counts_a_question_that_was_stopped_before_it_was_answered() throws Exception {
        answer = 500;
        var wish = new WatchDesk.Wish(code, Watch.Kind.WEBHOOK, hook(), null, Locale.FRENCH);
        for (int i = 0; i < 5; i++) {
            var made = (WatchDesk.Answer.Watching) WatchDoor.ask(desk(), wish, "192.0.2.11");
            assertThat(desk().stop(made.id(), made.pass())).isTrue();
            assertThat(desk().stateOf(made.id(), made.pass())).isEmpty();
            desk().confirm(made.id(), made.pass());
        }
        assertThat(WatchDoor.ask(desk(), wish, "192.0.2.11"))
                .isEqualTo(new WatchDesk.Answer.Refused(WatchDesk.Why.TOO_MANY));
        assertThat(messages()).isEmpty();
        assertThat(count("SELECT count(*) FROM watch.watch WHERE code = ? AND length(sealed) > 0"))
                .isZero();
    }

    @Test
    void asks_with_no_word_of_whoever_gave_the_address() throws Exception {
        watch("{\"code\":\"%s\",\"email\":\"someone@example.org\",\"reference\":\"https://example.net/gift\"}"
                .formatted(code));
        await().until(() -> mails().count() == 1);
        assertThat(text(mails().findFirst().orElseThrow())).doesNotContain("example.net", "gift");
    }

    /** One for which nobody has asked anything yet today. */
    private static WatchDesk desk() {
        return desk(service.part(Webhook.class), new CheckBudgets(CheckLimits.USUAL));
    }

    private static WatchDesk desk(Webhook webhook, CheckBudgets budgets) {
        return new WatchDesk(
                service.part(Register.class),
                service.part(ShareCheck.class),
                budgets,
                service.part(Watches.class),
                service.part(WatchSecrets.class),
                webhook,
                true,
                Clock.systemUTC());
    }

    private long count(String question) {
        return sql.sql(question).param(code).query(Long.class).single();
    }

    /** All that is said of this attestation, how far it is, and how often it was tried. */
    private List<String> messages() {
        return sql.sql("SELECT m.kind || ' ' || m.state || ' ' || m.attempts FROM watch.message m"
                        + " JOIN watch.watch w ON w.id = m.watch WHERE w.code = ? ORDER BY m.kind")
                .param(code)
                .query(String.class)
                .list();
    }

    @Test
    void ends_a_watch_by_its_pass_alone() throws Exception {
        watch("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()));
        var id = sql.sql("SELECT id FROM watch.watch WHERE code = ?")
                .param(code)
                .query(UUID.class)
                .single();
        var path = "/api/attestations/watches/" + id + "/stop?pass=";
        assertThat(post(path + "wrong", "application/json", "").statusCode()).isEqualTo(404);
        var pass = service.part(WatchSecrets.class).pass(id);
        assertThat(post(path + pass, "application/x-www-form-urlencoded", "List-Unsubscribe=One-Click")
                        .statusCode())
                .isEqualTo(204);
        withdrawn();
        assertThat(states()).isEmpty();
    }

    @Test
    void keeps_no_address_and_no_secret_that_could_be_read() throws Exception {
        watch("{\"code\":\"%s\",\"email\":\"secret.person@example.org\",\"reference\":\"Monsieur X\"}".formatted(code));
        var row = sql.sql("SELECT w::text || encode(sealed, 'escape') FROM watch.watch w WHERE code = ?")
                .param(code)
                .query(String.class)
                .single();
        assertThat(row.toLowerCase(Locale.ROOT)).doesNotContain("secret.person", "example.org", "monsieur");
    }

    @Test
    void refuses_what_leads_nowhere() throws Exception {
        assertRefused(
                "{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(AttestationCode.fromRandom(1), hook()),
                404,
                "UNKNOWN_CODE");
        assertRefused("{\"code\":\"zzz\",\"webhook\":\"%s\"}".formatted(hook()), 404, "UNKNOWN_CODE");
        assertRefused("{\"code\":\"%s\",\"webhook\":\"ftp://x\"}".formatted(code), 422, "NO_WEBHOOK");
        assertRefused("{\"code\":\"%s\",\"email\":\"nobody\"}".formatted(code), 422, "NO_ADDRESS");
        assertRefused("{\"code\":\"%s\",\"email\":\"a@b\\r\\nBcc: c@d\"}".formatted(code), 422, "NO_ADDRESS");
        withdrawn();
        assertRefused("{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(code, hook()), 409, "NOTHING_TO_WATCH");
    }

    /** Else a wish that nobody means would tell for nothing which codes there are, and what became of them. */
    @Test
    void is_told_that_it_is_ill_written_whatever_its_code_is_of() throws Exception {
        var share = shared(9);
        var codes = List.of(share.text(), code, AttestationCode.fromRandom(2).text(), "zzz");
        for (var one : codes)
            assertRefused("{\"code\":\"%s\",\"webhook\":\"ftp://x\"}".formatted(one), 422, "NO_WEBHOOK");
        withdrawn();
        for (var one : codes) assertRefused("{\"code\":\"%s\",\"email\":\"nobody\"}".formatted(one), 422, "NO_ADDRESS");
        assertThat(checks(9)).isEmpty();
    }

    @Test
    void is_seen_by_the_holder_of_the_share_it_was_asked_with() throws Exception {
        var wish = "{\"code\":\"%s\",\"webhook\":\"%s\"}".formatted(shared(10).text(), hook());
        assertThat(watch(wish).statusCode()).isEqualTo(201);
        withdrawn();
        assertRefused(wish, 409, "NOTHING_TO_WATCH");
        sql.sql("UPDATE register.share SET revoked_at = now() WHERE share = ?")
                .param(new UUID(2, 10))
                .update();
        assertRefused(wish, 404, "UNKNOWN_CODE");
        await().until(() -> checks(10).equals(List.of("VALID WATCH", "WITHDRAWN WATCH", "UNKNOWN WATCH")));
    }

    private static List<String> checks(int share) {
        return sql.sql("SELECT verdict || ' ' || way FROM sharing.checked WHERE share = ? ORDER BY id")
                .param(new UUID(2, share))
                .query(String.class)
                .list();
    }

    @Test
    void is_asked_for_on_a_page_and_shows_the_secret_once() throws Exception {
        var verdict = get("/v/" + code);
        assertThat(verdict).contains("action=\"/verify/watch/ask\"");
        var form = post("/verify/watch/ask", FORM, token(verdict) + "&code=" + code)
                .body();
        assertThat(form).contains("id=\"by-mail\"", "id=\"by-webhook\"");
        var fields = token(form) + "&code=" + code + "&kind=WEBHOOK&target=";
        assertThat(post("/verify/watch", FORM, fields + "ftp").body()).contains("id=\"refused\"");
        var watching = post("/verify/watch", FORM, fields + URLEncoder.encode(hook(), StandardCharsets.UTF_8))
                .body();
        assertThat(watching).contains("data-watch=\"WATCHING\"", "whsec_");
        var stop = Pattern.compile("href=\"(/verify/watch/[^\"]+)\"").matcher(watching);
        assertThat(stop.find()).isTrue();
        assertThat(inEnglish(watching)).contains("lang=\"en\"", secretIn(watching), stop.group(1));
        await().until(() -> get(stop.group(1)).contains("data-watch=\"CONFIRMED\""));
        assertThat(get(stop.group(1))).doesNotContain("whsec_", "??");
    }

    private static String secretIn(String page) {
        return page.replaceAll("(?s).*<code id=\"secret\">([^<]+)</code>.*", "$1");
    }

    /** What the button for the other language sends, sent. */
    private String inEnglish(String page) throws Exception {
        var form = page.replaceAll(
                "(?s).*<form method=\"post\" action=\"(/verify/watch/shown\\?lang=en\".*?)</form>.*", "$1");
        var fields = Pattern.compile("name=\"([^\"]+)\" value=\"([^\"]+)\"")
                .matcher(form)
                .results()
                .map(field -> field.group(1) + "=" + URLEncoder.encode(field.group(2), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return post("/verify/watch/shown?lang=en", FORM, fields).body();
    }

    private void assertRefused(String json, int status, String why) throws Exception {
        var refused = watch(json);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains("\"refusal\":\"" + why + "\"", "/problems/watch-refused", "\"detail\":\"");
        assertThat(refused.body()).doesNotContain("watch.refused.");
    }
}
