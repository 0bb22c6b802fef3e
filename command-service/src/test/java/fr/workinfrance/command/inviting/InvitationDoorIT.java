package fr.workinfrance.command.inviting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.command.Client.Told;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.command.dossier.DossierRequest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationCode;
import fr.workinfrance.service.account.Accounts;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is invited to a dossier, and whoever tries to be. Awa opens each as a student. */
class InvitationDoorIT {

    private static final CommandHouse HOUSE = CommandHouse.shared();

    private final Journey dossier = new Journey(HOUSE.client()).drafted();

    @Test
    void is_told_a_code_once_and_the_log_and_the_tables_hold_none() {
        var key = UUID.randomUUID();
        var invited = invite("awa", "EMPLOYER", key);
        assertThat(invited.status()).as("%s", invited.body()).isEqualTo(201);
        assertThat(invited.body().path("events").toString()).isEqualTo("[\"dossier.party-invited/1\"]");
        var code = InvitationCode.of(code(invited));
        assertThat(payloads()).doesNotContain(code.text(), code.grouped());
        await().atMost(Duration.ofMinutes(1)).until(() -> lookups().size() == 1);
        assertThat(lookups()).singleElement().asString().hasSize(64).isNotEqualTo(code.text());

        assertThat(invite("awa", "EMPLOYER", key).body()).isEqualTo(invited.body());
        var otherwise = invite("awa", "MANDATARY", key);
        assertThat(otherwise.status()).isEqualTo(422);
        assertThat(otherwise.type()).isEqualTo("said-otherwise");
    }

    @Test
    void is_told_no_code_that_is_over_however_it_is_asked_for_again() {
        var key = UUID.randomUUID();
        var revoked = invite("awa", "EMPLOYER", key);
        assertThat(invite("awa", "EMPLOYER", key).status()).isEqualTo(201);
        revoke("awa", revoked);
        var again = invite("awa", "EMPLOYER", key);
        assertThat(again.status()).as("%s", again.body()).isEqualTo(409);
        assertThat(again.type()).isEqualTo("invitation-over");
        assertThat(again.body().has("code")).isFalse();

        var used = UUID.randomUUID();
        takeUp("martin", code(invite("awa", "EMPLOYER", used)), UUID.randomUUID());
        assertThat(invite("awa", "EMPLOYER", used).type()).isEqualTo("invitation-over");
    }

    @Test
    void is_invited_by_the_one_who_opened_it_and_by_nobody_else() {
        assertThat(invite("martin", "EMPLOYER", UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(invite("claire", "EMPLOYER", UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(invite("agnes", "EMPLOYER", UUID.randomUUID()).status()).isEqualTo(403);
        joined("martin", "EMPLOYER");
        assertThat(refusal(invite("martin", "MANDATARY", UUID.randomUUID()))).isEqualTo("NotAllowed");
        assertThat(refusal(invite("awa", "WORKER", UUID.randomUUID()))).isEqualTo("RoleTaken");
        assertThat(refusal(invite("awa", "EMPLOYER", UUID.randomUUID()))).isEqualTo("RoleTaken");
        assertThat(invite("awa", "KING", UUID.randomUUID()).problems()).isEqualTo("role:NOT_A_CHOICE");
    }

    @Test
    void comes_in_with_the_code_and_sees_no_more_than_before_without_it() {
        var code = code(invite("awa", "EMPLOYER", UUID.randomUUID()));
        assertThat(dossier.ask("martin", "save-draft", "{\"answers\":{}}").status())
                .isEqualTo(404);
        var key = UUID.randomUUID();
        var came = takeUp("martin", code, key);
        assertThat(came.status()).as("%s", came.body()).isEqualTo(200);
        assertThat(came.body().path("dossier").asString()).isEqualTo(dossier.id.toString());
        assertThat(came.body().path("events").toString()).isEqualTo("[\"dossier.invitation-taken-up/1\"]");
        assertThat(payloads()).doesNotContain("Martin Leroy", "martin");
        assertThat(dossier.ask("martin", "save-draft", "{\"answers\":{\"JOB\":\"Libraire\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(refusal(dossier.ask("martin", "withdraw-dossier", "{}"))).isEqualTo("NotAllowed");
        assertThat(takeUp("martin", code, key).body()).isEqualTo(came.body());
        assertThat(dossier.ask("martin", "open-draft", "{\"role\":\"WORKER\"}").status())
                .isEqualTo(403);
    }

    @Test
    void is_answered_the_same_whatever_lets_them_not_in() {
        var used = code(invite("awa", "EMPLOYER", UUID.randomUUID()));
        takeUp("martin", used, UUID.randomUUID());
        var mandatary = invite("awa", "MANDATARY", UUID.randomUUID());
        var revoked = code(mandatary);
        assertThat(revoke("awa", mandatary).status()).isEqualTo(200);
        var never = InvitationCode.fromRandom(new byte[32]).grouped();
        var answers = Stream.of(used, revoked, never, "certainly no code")
                .map(code -> takeUp("nadia", code, UUID.randomUUID()))
                .toList();
        assertThat(answers).allSatisfy(told -> {
            assertThat(told.status()).as("%s", told.body()).isEqualTo(404);
            assertThat(told.type()).isEqualTo("invitation-unknown");
        });
        assertThat(answers)
                .extracting(Told::detail)
                .containsOnly(answers.getFirst().detail());
    }

    @Test
    void is_answered_the_same_once_the_fourteenth_day_is_over() {
        assertThat(takeUp("nadia", invitedDaysAgo(14), UUID.randomUUID()).status())
                .isEqualTo(200);
        var late = takeUp("martin", invitedDaysAgo(15), UUID.randomUUID());
        assertThat(late.status()).isEqualTo(404);
        assertThat(late.type()).isEqualTo("invitation-unknown");
    }

    /** As the door would have, had it been asked then. */
    private String invitedDaysAgo(int days) {
        var codes = HOUSE.bean(InvitationCodes.class);
        var id = new DossierId(dossier.id);
        var number = UUID.randomUUID();
        var invitation = codes.number(id, number);
        var code = codes.of(invitation);
        var awa = HOUSE.bean(Accounts.class).called("awa").orElseThrow().actor();
        var then = ParisTime.dayOf(Instant.now())
                .minusDays(days)
                .atTime(LocalTime.NOON)
                .atZone(ParisTime.ZONE)
                .toInstant();
        var command = new InviteParty(id, invitation, ApplicantRole.MANDATARY, codes.lookup(code));
        HOUSE.bean(Dossiers.class).ask(new DossierRequest(number, awa, then, null, command));
        return code.grouped();
    }

    @Test
    void is_not_the_one_who_invites_nor_somebody_within_nor_an_officer() {
        var code = code(invite("awa", "MANDATARY", UUID.randomUUID()));
        assertThat(refusal(takeUp("awa", code, UUID.randomUUID()))).isEqualTo("TakesPartAlready");
        assertThat(takeUp("claire", code, UUID.randomUUID()).status()).isEqualTo(403);
        assertThat(takeUp("admin", code, UUID.randomUUID()).status()).isEqualTo(403);
        joined("martin", "EMPLOYER");
        assertThat(refusal(takeUp("martin", code, UUID.randomUUID()))).isEqualTo("TakesPartAlready");
        assertThat(takeUp("nadia", code, UUID.randomUUID()).status()).isEqualTo(200);
    }

    @Test
    void is_one_of_two_who_come_at_once() throws Exception {
        var code = code(invite("awa", "MANDATARY", UUID.randomUUID()));
        var together = new CyclicBarrier(2);
        try (var both = Executors.newFixedThreadPool(2)) {
            var told = both
                    .invokeAll(Stream.of("martin", "nadia")
                            .<java.util.concurrent.Callable<Integer>>map(login -> () -> {
                                together.await();
                                return takeUp(login, code, UUID.randomUUID()).status();
                            })
                            .toList())
                    .stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(told).containsExactly(200, 404);
        }
    }

    @Test
    void leaves_or_is_seen_out_and_is_a_stranger_from_the_next_question_on() {
        var invited = joined("martin", "EMPLOYER");
        var mandatary = joined("nadia", "MANDATARY");
        assertThat(refusal(remove("nadia", invited))).isEqualTo("NotAllowed");
        assertThat(remove("awa", mandatary).status()).isEqualTo(200);
        assertThat(remove("nadia", mandatary).status()).isEqualTo(404);
        assertThat(dossier.ask("nadia", "save-draft", "{\"answers\":{}}").status())
                .isEqualTo(404);
        assertThat(takeUp("nadia", code(mandatary), UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(remove("martin", invited).status()).isEqualTo(200);
        assertThat(dossier.ask("martin", "save-draft", "{\"answers\":{}}").status())
                .isEqualTo(404);
        assertThat(refusal(remove("awa", invited))).isEqualTo("PartyUnknown");
    }

    @Test
    void submits_in_anothers_name_with_the_written_mandate_only() {
        joined("nadia", "MANDATARY");
        piece("nadia", "PASSPORT");
        var without = dossier.ask("nadia", "submit-dossier", Journey.ANSWERS);
        assertThat(refusal(without)).isEqualTo("MandateMissing");
        assertThat(without.status()).isEqualTo(422);
        piece("nadia", "MANDATE");
        var with = dossier.ask("nadia", "submit-dossier", Journey.ANSWERS);
        assertThat(with.status()).as("%s", with.body()).isEqualTo(200);
    }

    @Test
    void is_kept_from_trying_without_end() {
        try (var house = CommandHouse.open()) {
            var tries = Stream.generate(() -> takeUp(house, "martin", "certainly no code", UUID.randomUUID())
                            .status())
                    .limit(21)
                    .toList();
            assertThat(tries.subList(0, 20)).containsOnly(404);
            assertThat(tries.getLast()).isEqualTo(429);
            assertThat(takeUp(house, "nadia", "certainly no code", UUID.randomUUID())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void has_no_right_left_at_another_instance_once_they_were_seen_out() {
        var invited = joined("martin", "EMPLOYER");
        dossier.submitted();
        var other = CommandHouse.over(HOUSE.database());
        try {
            assertThat(writes(other).status()).isEqualTo(200);
            assertThat(remove("awa", invited).status()).isEqualTo(200);
            assertThat(writes(other).status()).isEqualTo(404);
        } finally {
            other.stop();
        }
    }

    private Told writes(CommandHouse house) {
        var body = "{\"message\":\"%s\",\"text\":\"Bonjour.\",\"wantsReply\":false}".formatted(UUID.randomUUID());
        return house.client().ask("martin", dossier.id, "write-message", body);
    }

    private Told joined(String login, String role) {
        var invited = invite("awa", role, UUID.randomUUID());
        var came = takeUp(login, code(invited), UUID.randomUUID());
        assertThat(came.status()).as("%s", came.body()).isEqualTo(200);
        return invited;
    }

    private Told invite(String login, String role, UUID key) {
        return HOUSE.client().ask(login, dossier.id, "invitations", "{\"role\":\"" + role + "\"}", key);
    }

    private Told revoke(String login, Told invited) {
        return dossier.ask(login, "revoke-invitation", "{\"invitation\":\"" + invitation(invited) + "\"}");
    }

    private Told remove(String login, Told invited) {
        return dossier.ask(login, "remove-party", "{\"invitation\":\"" + invitation(invited) + "\"}");
    }

    private void piece(String login, String kind) {
        var sent = HOUSE.client()
                .put(
                        login,
                        dossier.pieces() + UUID.randomUUID() + "?kind=" + kind,
                        BodyPublishers.ofByteArray(Journey.PDF));
        assertThat(sent.status()).as("%s", sent.body()).isEqualTo(200);
    }

    private static Told takeUp(String login, String code, UUID key) {
        return takeUp(HOUSE, login, code, key);
    }

    private static Told takeUp(CommandHouse house, String login, String code, UUID key) {
        return house.client()
                .send(house.client()
                        .asking(login, "/api/invitations/take-up", key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"code\":\"" + code + "\"}")));
    }

    private static String code(Told invited) {
        return invited.body().path("code").asString();
    }

    private static String invitation(Told invited) {
        return invited.body().path("invitation").asString();
    }

    private static String refusal(Told told) {
        return told.body().path("refusal").asString();
    }

    private String payloads() {
        return String.join(
                "\n",
                HOUSE
                        .bean(JdbcClient.class)
                        .sql("SELECT payload FROM log.event WHERE stream = ?")
                        .param(dossier.id.toString())
                        .query(byte[].class)
                        .list()
                        .stream()
                        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                        .toList());
    }

    private List<String> lookups() {
        return HOUSE.bean(JdbcClient.class)
                .sql("SELECT lookup FROM invitations.code WHERE dossier = ?")
                .param(dossier.id)
                .query(String.class)
                .list();
    }
}
