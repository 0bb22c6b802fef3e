package fr.workinfrance.verification.check;

import static fr.workinfrance.verification.check.RegisterInMemory.CODE;
import static fr.workinfrance.verification.check.RegisterInMemory.YEAR;
import static fr.workinfrance.verification.check.RegisterInMemory.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.Validity;
import fr.workinfrance.domain.attestation.Validity.Ending;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CheckerTest {

    private final RegisterInMemory register = new RegisterInMemory();

    @Test
    void answers_for_today_in_paris() {
        register.with(row(CODE, "00", YEAR));
        assertThat(at("2018-09-30T21:59:59Z").byCode(CODE.text(), null)).isInstanceOf(Verdict.NotStarted.class);
        assertThat(at("2018-09-30T22:00:00Z").byCode(CODE.text(), null)).isInstanceOf(Verdict.Valid.class);
        assertThat(at("2019-09-30T21:59:59Z").byCode(CODE.text(), null)).isInstanceOf(Verdict.Valid.class);
        assertThat(at("2019-09-30T22:00:00Z").byCode(CODE.text(), null)).isInstanceOf(Verdict.Expired.class);
    }

    @Test
    void answers_for_any_day_asked_even_long_after() {
        register.with(row(CODE, "00", ended(Ending.WITHDRAWN)));
        var checker = at("2031-01-01T00:00:00Z");
        assertThat(checker.byCode(CODE.text(), LocalDate.of(2019, 2, 28))).isInstanceOf(Verdict.Valid.class);
        assertThat(checker.byCode(CODE.text(), LocalDate.of(2019, 3, 1))).isInstanceOf(Verdict.Withdrawn.class);
        assertThat(checker.byCode(CODE.text(), null)).isInstanceOf(Verdict.Withdrawn.class);
    }

    @Test
    void tells_a_repeal_from_a_withdrawal() {
        register.with(row(CODE, "00", ended(Ending.REPEALED)));
        assertThat(at("2019-04-01T00:00:00Z").byCode(CODE.text(), null)).isInstanceOf(Verdict.Repealed.class);
    }

    @Test
    void reads_codes_as_people_type_them() {
        register.with(row(CODE, "00", YEAR));
        var typed =
                " " + CODE.grouped().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'i') + " ";
        assertThat(at("2018-10-05T00:00:00Z").byCode(typed, null)).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void answers_every_unknown_code_alike_and_with_the_same_work() {
        register.with(row(CODE, "00", YEAR));
        var checker = at("2018-10-05T00:00:00Z");
        var unknown = List.of(
                AttestationCode.fromRandom(42).text(),
                CODE.text().substring(1),
                "",
                "x".repeat(10_000),
                "É'; --",
                "🂡");
        for (var typed : unknown) {
            int before = register.lookUps;
            assertThat(checker.byCode(typed, null)).as(typed).isEqualTo(new Verdict.Unknown());
            assertThat(register.lookUps - before).isEqualTo(1);
        }
    }

    @Test
    void says_which_document_took_its_place_from_that_day_on() {
        var next = AttestationCode.fromRandom(7);
        register.with(replaced(YEAR, next));
        var checker = at("2019-01-15T12:00:00Z");
        assertThat(checker.byCode(CODE.text(), null)).isInstanceOf(Verdict.Replaced.class);
        assertThat(checker.byCode(CODE.text(), LocalDate.of(2019, 1, 9))).isInstanceOf(Verdict.Valid.class);
        assertThat(checker.byCode(CODE.text(), LocalDate.of(2019, 1, 10))).isInstanceOf(Verdict.Replaced.class);
    }

    @Test
    void says_that_a_replaced_one_was_withdrawn_rather_than_that_it_was_replaced() {
        register.with(replaced(ended(Ending.WITHDRAWN), AttestationCode.fromRandom(7)));
        var checker = at("2019-04-01T00:00:00Z");
        assertThat(checker.byCode(CODE.text(), null)).isInstanceOf(Verdict.Withdrawn.class);
        assertThat(checker.byCode(CODE.text(), LocalDate.of(2019, 2, 1))).isInstanceOf(Verdict.Replaced.class);
    }

    private static Registered replaced(Validity validity, AttestationCode by) {
        var row = row(CODE, "00", validity);
        return new Registered(
                row.code(),
                row.sha256(),
                row.keyId(),
                row.validity(),
                row.issuedAt(),
                null,
                new Registered.Replacement(by, LocalDate.of(2019, 1, 10), null),
                null);
    }

    @Test
    void has_a_name_for_each_verdict() {
        assertThat(new Verdict.NotStarted(row(CODE, "00", new Validity(YEAR.from(), YEAR.until())), YEAR.from()).name())
                .isEqualTo("NOT_STARTED");
        assertThat(new Verdict.NotOurs(Verdict.NotOurs.Why.NOT_A_PDF).name()).isEqualTo("NOT_OURS");
    }

    private static Validity ended(Ending how) {
        return new Validity(YEAR.from(), YEAR.until(), LocalDate.of(2019, 3, 1), how);
    }

    private Checker at(String now) {
        return new Checker(register, List::of, Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
    }
}
