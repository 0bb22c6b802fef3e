package fr.workinfrance.query.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.MarkComplete;
import fr.workinfrance.domain.dossier.DossierCommand.RemindOfOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RemoveParty;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.courier.Transport.NotSent;
import fr.workinfrance.query.letter.Topic;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourierIT {

    private static final AccountId MARTIN = AccountId.of("martin");

    private final CourierHouse house = new CourierHouse();

    @AfterEach
    void closed() {
        house.close();
    }

    @Test
    void brings_each_letter_once_however_many_couriers_go_round_at_once() throws Exception {
        house.writesTo("awa");
        house.writesTo("claire");
        house.tell(IntStream.range(0, 20)
                .mapToObj(_ -> new Past().withdrawn("awa"))
                .toArray(Past[]::new));
        try (var together = Executors.newFixedThreadPool(4)) {
            List<Future<?>> rounds = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(_ -> together.submit(() -> goesRound(house.courier())))
                    .toList();
            for (var round : rounds) round.get();
        }
        goesRound(house.courier());
        assertThat(house.transport.numbers()).doesNotHaveDuplicates().hasSize(20 * (11 + 3));
        assertThat(house.count("delivery", "state <> 'SENT'")).isZero();
        assertThat(house.count("copy", "account = 'awa'")).isEqualTo(20 * 11);
        assertThat(house.count("copy", "account = 'paul'"))
                .as("asked for an opinion, and told that it is no longer awaited")
                .isEqualTo(20 * 2);
        assertThat(house.met("opinion_asked", "nobody")).isEqualTo(20);
    }

    @Test
    void writes_no_letter_anew_when_the_view_is_rebuilt() {
        goesRound(house.tell(new Past().withdrawn("awa")).courier());
        var before = house.count("letter", "true");
        goesRound(house.rebuilt().courier());
        assertThat(house.count("letter", "true")).isEqualTo(before).isPositive();
    }

    @Test
    void takes_up_again_what_a_dead_process_had_claimed_under_the_same_number() {
        house.writesTo("awa");
        house.transport.failure = null;
        house.tell(new Past().submitted("awa"));
        var silent = house.courier();
        house.transport.failure = new NotSent(new IllegalStateException(), false);
        goesRound(silent);
        house.later(Duration.ofMinutes(1));
        var claimed = house.deliveries.claim(house.instant(), 10);
        assertThat(claimed).hasSize(1);
        house.transport.failure = null;
        goesRound(house.later(Deliveries.CLAIM.minusSeconds(1)).courier());
        assertThat(house.transport.sent).isEmpty();
        goesRound(house.later(Duration.ofSeconds(2)).courier());
        assertThat(house.transport.numbers()).containsExactly(claimed.getFirst().number());
        house.deliveries.sent(claimed.getFirst(), house.instant());
        assertThat(house.count("delivery", "state = 'SENT' AND attempts = 3")).isEqualTo(1);
    }

    @Test
    void tries_again_later_and_later_and_parks_a_letter_that_never_leaves() {
        house.writesTo("awa");
        house.tell(new Past().submitted("awa"));
        house.transport.failure = new NotSent(new IllegalStateException("awa@example.org"), false);
        for (int day = 0; day < 5 * 24 * 12; day++) {
            goesRound(house.courier());
            house.later(Duration.ofMinutes(5));
        }
        assertThat(house.transport.refused).isEqualTo(Backoff.ATTEMPTS);
        assertThat(house.count("delivery", "state = 'PARKED' AND error = 'IllegalStateException'"))
                .isEqualTo(1);
        assertThat(house.met("receipt", "parked")).isEqualTo(1);
        assertThat(house.letters("awa")).contains("RECEIPT");
    }

    @Test
    void parks_at_once_what_no_server_will_ever_take() {
        house.writesTo("awa");
        house.tell(new Past().submitted("awa"));
        house.transport.failure = new NotSent(new IllegalStateException(), true);
        goesRound(house.courier());
        assertThat(house.count("delivery", "state = 'PARKED'")).isEqualTo(1);
    }

    @Test
    void sends_nothing_that_its_reader_does_without_but_everything_owed_to_them() {
        house.writesTo("awa");
        house.addresses.choose(AccountId.of("awa"), Locale.ENGLISH, Set.of(Topic.values()));
        goesRound(house.tell(new Past().complete("awa")).courier());
        assertThat(house.transport.subjects())
                .hasSize(2)
                .anyMatch(s -> s.endsWith("your request has been received"))
                .anyMatch(s -> s.endsWith("pieces are asked of you"));
        assertThat(house.letters("awa")).containsExactly("COMPLETE", "PIECES_ASKED", "RECEIPT", "SUPPLEMENTS_RECEIVED");
        assertThat(house.met("complete", "muted")).isEqualTo(1);
    }

    @Test
    void writes_to_nobody_who_has_not_typed_the_code() {
        var awa = AccountId.of("awa");
        house.addresses.propose(awa, "awa@example.org", "12345678", house.instant());
        for (int guess = 0; guess < Addresses.TRIES; guess++)
            assertThat(house.addresses.confirm(awa, "0", house.instant())).isFalse();
        assertThat(house.addresses.confirm(awa, "12345678", house.instant())).isFalse();
        assertThat(house.addresses.propose(awa, "awa@example.org", "87654321", house.instant()))
                .isFalse();
        house.later(Duration.ofMinutes(2));
        assertThat(house.addresses.propose(awa, "awa@example.org", "87654321", house.instant()))
                .isTrue();
        goesRound(house.tell(new Past().submitted("awa")).courier());
        assertThat(house.transport.sent).isEmpty();
        assertThat(house.addresses.confirm(awa, " 87654321 ", house.instant())).isTrue();
        assertThat(house.count("address", "email LIKE '%example%'")).isZero();
    }

    @Test
    void drops_what_was_for_somebody_who_was_erased() {
        house.writesTo("awa");
        house.transport.failure = new NotSent(new IllegalStateException(), false);
        goesRound(house.tell(new Past().submitted("awa")).courier());
        house.erase("awa");
        goesRound(house.later(Duration.ofHours(1)).courier());
        assertThat(house.count("delivery", "state = 'DROPPED'")).isEqualTo(1);
    }

    /** A mail server was away while somebody was put out of the dossier: what waited for them is theirs no more. */
    @Test
    void sends_nothing_of_a_dossier_to_whoever_was_put_out_of_it_but_that_they_were() {
        house.writesTo("awa");
        house.writesTo("martin");
        house.transport.failure = new NotSent(new IllegalStateException(), false);
        var invitation = new InvitationId(new UUID(6, 1));
        var past = new Past().submitted("awa");
        past.then(new InviteParty(past.id, invitation, ApplicantRole.EMPLOYER, "a".repeat(64)))
                .then(new TakeUpInvitation(
                        past.id, "a".repeat(64), MARTIN, Personal.of(Subjects.holder(MARTIN), "Martin Leroy")))
                .then(new MarkComplete(past.id));
        goesRound(house.tell(past).courier());
        past.then(new RemoveParty(past.id, invitation, AccountId.of("awa")));
        house.tellLast(past).courier().take();
        house.transport.failure = null;
        goesRound(house.later(Duration.ofHours(1)).courier());
        assertThat(house.count("delivery", "account = 'martin' AND state = 'DROPPED'"))
                .isEqualTo(1);
        assertThat(house.count(
                        "delivery d JOIN courier.letter l ON l.id = d.letter",
                        "account = 'martin' AND state = 'SENT' AND kind = 'PART_ENDED'"))
                .isEqualTo(1);
        assertThat(house.count("delivery", "account = 'martin'")).isEqualTo(2);
        assertThat(house.count("delivery", "account = 'awa' AND state <> 'SENT'"))
                .isZero();
    }

    @Test
    void reminds_once_on_its_day_and_after_a_week_away_only_of_what_is_still_of_use() {
        house.tell(new Past().incomplete("awa"));
        goesRound(house.at("2026-03-09T06:59:00Z").courier());
        assertThat(house.letters("awa")).doesNotContain("PIECES_DUE");
        goesRound(house.at("2026-03-09T07:01:00Z").courier());
        goesRound(house.at("2026-03-10T07:01:00Z").courier());
        assertThat(house.letters("awa")).filteredOn("PIECES_DUE"::equals).hasSize(1);
        goesRound(house.at("2026-03-16T07:01:00Z").courier());
        assertThat(house.letters("awa")).filteredOn("PIECES_DUE"::equals).hasSize(2);

        var other = new CourierHouse();
        try (other) {
            other.tell(new Past().incomplete("awa"));
            goesRound(other.at("2026-03-20T09:00:00Z").courier());
            assertThat(other.letters("awa")).doesNotContain("PIECES_DUE").contains("PIECES_ASKED");
        }
    }

    @Test
    void reminds_of_an_opinion_while_it_is_due_and_of_none_whose_day_is_over() {
        var past = new Past().examined("awa");
        past.at(LocalDate.of(2026, 3, 27)).then(new RemindOfOpinion(past.id, past.fromPrefecture));
        house.tell(past);
        house.at("2026-04-01T09:00:00Z").courier().take();
        assertThat(house.letters("paul")).contains("OPINION_ASKED").doesNotContain("OPINION_DUE");
        house.at("2026-03-31T09:00:00Z").courier().take();
        assertThat(house.letters("paul")).contains("OPINION_DUE");
    }

    @Test
    void tells_each_office_its_working_day_in_one_letter() {
        house.tell(new Past().examined("awa"), new Past().submitted("martin"));
        goesRound(house.at("2026-03-02T08:00:00Z").courier());
        goesRound(house.at("2026-03-02T15:00:00Z").courier());
        goesRound(house.at("2026-03-07T15:00:00Z").courier());
        goesRound(house.at("2026-03-26T07:05:00Z").courier());
        assertThat(digest("2026-03-02")).containsKey("came").doesNotContainKey("due");
        assertThat(digest("2026-03-26")).containsKey("due").doesNotContainKey("came");
        assertThat(digest("2026-03-26").get("due")).contains("OPINION_DUE");
        assertThat(house.letters("claire")).filteredOn("DIGEST"::equals).hasSize(2);
        assertThat(house.letters("denis")).isEmpty();
    }

    @Test
    void tells_nothing_of_what_happened_before_it_opened() {
        house.tell(new Past().withdrawn("awa"));
        org.springframework.jdbc.core.simple.JdbcClient.create(house.database.owner())
                .sql("UPDATE courier.opening SET at = '2027-01-01'")
                .update();
        goesRound(house.courier());
        assertThat(house.count("letter", "kind <> 'DIGEST'")).isZero();
    }

    /** A mail server is slow over each of many letters, and somebody else goes round meanwhile. */
    @Test
    void claims_no_letter_that_it_cannot_send_before_the_claim_runs_out() {
        house.writesTo("awa");
        house.tell(new Past().withdrawn("awa")).courier().take();
        house.transport.meanwhile = slow(4);
        house.courier().send();
        assertThat(house.transport.numbers()).doesNotHaveDuplicates().hasSize(11);
    }

    /** Half a claim for each letter; over one of them another courier comes by. */
    private ToldTransport.Meanwhile slow(int over) {
        return () -> {
            house.later(Deliveries.CLAIM.dividedBy(2));
            if (house.transport.sent.size() != over) return;
            house.transport.meanwhile = () -> {};
            house.courier().send();
        };
    }

    @Test
    void lays_letters_into_inboxes_while_the_mail_server_does_not_answer() throws Exception {
        house.writesTo("awa");
        house.tell(new Past().submitted("awa"));
        var asked = new CountDownLatch(1);
        var answers = new CountDownLatch(1);
        house.transport.meanwhile = () -> {
            asked.countDown();
            answers.await();
        };
        var rounds = new CourierRounds(house.courier(), Duration.ofMillis(50));
        rounds.start();
        try {
            asked.await();
            house.tell(new Past().submitted("martin"));
            await().until(() -> house.letters("martin").contains("RECEIPT"));
            assertThat(house.transport.sent).isEmpty();
        } finally {
            answers.countDown();
            rounds.stop();
        }
    }

    private static void goesRound(Courier courier) {
        courier.take();
        courier.lookAtTheCalendar();
        courier.send();
    }

    private Map<String, String> digest(String day) {
        return house.inbox.of(AccountId.of("claire"), 0).stream()
                .map(copy -> copy.letter().facts())
                .filter(facts -> day.equals(facts.get("day")))
                .findFirst()
                .orElseThrow();
    }
}
