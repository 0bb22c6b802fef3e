package fr.workinfrance.domain.share;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.share.ShareAnswer.Recorded;
import fr.workinfrance.domain.share.ShareAnswer.Refused;
import fr.workinfrance.domain.share.ShareAnswer.Why;
import fr.workinfrance.domain.share.ShareCommand.OpenShare;
import fr.workinfrance.domain.share.ShareCommand.RevokeShare;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareEvent.ShareRevoked;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShareDeciderTest {

    /** Half past midnight of the 18th in Paris, the 17th elsewhere. */
    private static final Instant NOW = Instant.parse("2018-09-17T22:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2018, 9, 18);
    private static final DossierId DOSSIER = DossierId.of("6f1c1c1e-0000-4000-8000-000000000001");
    private static final LocalDate END = TODAY.plusDays(200);

    private ShareBook book = ShareBook.EMPTY;

    @Test
    void opens_a_share_for_today_and_for_ninety_days_and_no_longer() {
        assertThat(ask(open(1, TODAY))).isInstanceOf(Recorded.class);
        assertThat(ask(open(2, TODAY.plusDays(90)))).isInstanceOf(Recorded.class);
        assertThat(ask(open(3, TODAY.plusDays(91)))).isEqualTo(new Refused(Why.TOO_LONG));
        assertThat(ask(open(3, TODAY.minusDays(1)))).isEqualTo(new Refused(Why.UNTIL_IN_THE_PAST));
    }

    @Test
    void opens_none_beyond_the_end_of_the_attestation() {
        assertThat(ask(open(1, TODAY.plusDays(30), TODAY.plusDays(30)))).isInstanceOf(Recorded.class);
        assertThat(ask(open(2, TODAY.plusDays(31), TODAY.plusDays(30)))).isEqualTo(new Refused(Why.AFTER_THE_END));
        assertThat(ask(open(2, TODAY, TODAY.minusDays(1)))).isEqualTo(new Refused(Why.AFTER_THE_END));
    }

    @Test
    void records_everything_that_was_asked_and_nothing_of_the_code() {
        var asked = open(1, TODAY);
        assertThat(ask(asked))
                .isEqualTo(new Recorded(new ShareOpened(
                        DOSSIER,
                        NOW,
                        number(1),
                        SharePurpose.HOUSING,
                        asked.recipient(),
                        Disclosure.JOB,
                        TODAY,
                        "ab")));
    }

    @Test
    void opens_twenty_at_a_time_and_another_once_one_is_over() {
        for (int i = 0; i < ShareDecider.MOST; i++)
            assertThat(ask(open(i, TODAY.plusDays(i == 0 ? 0 : 9)))).isInstanceOf(Recorded.class);
        assertThat(ask(open(99, TODAY))).isEqualTo(new Refused(Why.TOO_MANY));
        assertThat(ask(new RevokeShare(DOSSIER, number(5)))).isInstanceOf(Recorded.class);
        assertThat(ask(open(99, TODAY.plusDays(9)))).isInstanceOf(Recorded.class);
        assertThat(ask(open(100, TODAY.plusDays(9)))).isEqualTo(new Refused(Why.TOO_MANY));
        assertThat(ask(open(100, TODAY.plusDays(9)), NOW.plus(Duration.ofDays(1))))
                .isInstanceOf(Recorded.class);
    }

    @Test
    void takes_a_share_back_once() {
        ask(open(1, TODAY));
        assertThat(ask(new RevokeShare(DOSSIER, number(2)))).isEqualTo(new Refused(Why.NO_SUCH_SHARE));
        assertThat(ask(new RevokeShare(DOSSIER, number(1))))
                .isEqualTo(new Recorded(new ShareRevoked(DOSSIER, NOW, number(1))));
        assertThat(ask(new RevokeShare(DOSSIER, number(1)))).isEqualTo(new Refused(Why.OVER));
        assertThat(ask(open(1, TODAY))).isEqualTo(new Refused(Why.NUMBER_TAKEN));
    }

    @Test
    void has_nothing_to_take_back_after_its_last_day() {
        ask(open(1, TODAY));
        assertThat(ask(new RevokeShare(DOSSIER, number(1)), NOW.plus(Duration.ofDays(1))))
                .isEqualTo(new Refused(Why.OVER));
    }

    private ShareAnswer ask(ShareCommand command) {
        return ask(command, NOW);
    }

    private ShareAnswer ask(ShareCommand command, Instant at) {
        var answer = ShareDecider.decide(book, command, at);
        if (answer instanceof Recorded(var event)) book = book.then(event);
        return answer;
    }

    private static OpenShare open(int number, LocalDate until) {
        return open(number, until, END);
    }

    private static OpenShare open(int number, LocalDate until, LocalDate end) {
        return new OpenShare(
                DOSSIER,
                number(number),
                SharePurpose.HOUSING,
                Personal.of(Subjects.worker(DOSSIER), "Agence du Pont"),
                Disclosure.JOB,
                until,
                end,
                "ab");
    }

    private static ShareId number(int number) {
        return new ShareId(new UUID(0, number));
    }
}
