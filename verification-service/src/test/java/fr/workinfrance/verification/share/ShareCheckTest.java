package fr.workinfrance.verification.share;

import static fr.workinfrance.verification.check.RegisterInMemory.CODE;
import static fr.workinfrance.verification.check.RegisterInMemory.YEAR;
import static fr.workinfrance.verification.check.RegisterInMemory.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.service.holder.ShareLock;
import fr.workinfrance.verification.check.HolderCheck.Finding;
import fr.workinfrance.verification.check.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class ShareCheckTest {

    private static final Instant NOW = Instant.parse("2018-12-24T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2018, 12, 24);
    private static final ShareId SHARE = ShareId.of("6f1c1c1e-0000-4000-8000-0000000000d0");
    private static final ShareCode GIVEN =
            ShareCode.fromRandom(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
    private static final ShareCode OTHER =
            ShareCode.fromRandom(new byte[] {9, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
    private static final Disclosed SHOWN =
            new Disclosed("Agence du Pont", "Libraire", "Librairie du Quai", "73282932000074", "Diop", "Awa");

    private final ShareLock lock = new ShareLock(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private final SharesInMemory shares = new SharesInMemory();
    private final ShareCheck check = new ShareCheck(shares, lock, Runnable::run, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void answers_what_the_holder_lets_be_seen_and_keeps_that_it_did() {
        shared(Disclosure.HOLDER, TODAY);
        var answer = check.of(GIVEN.grouped().toLowerCase(Locale.ROOT), Way.PAGE);
        assertThat(answer.verdict()).isInstanceOf(Verdict.Valid.class);
        assertThat(answer.disclosed()).isEqualTo(SHOWN.withoutHolder());
        assertThat(shares.checks).containsExactly("VALID PAGE");
    }

    @Test
    void names_the_holder_only_when_asked_for_it_and_keeps_that_it_did() {
        shared(Disclosure.HOLDER, TODAY);
        var shared = check.find(GIVEN.text()).orElseThrow();
        assertThat(check.compared(GIVEN.text(), shared, Finding.SAME)).isEqualTo(SHOWN);
        assertThat(check.compared(GIVEN.text(), shared, Finding.OTHER_NAME)).isEqualTo(SHOWN);
        assertThat(shares.checks).containsExactly("VALID HOLDER", "VALID HOLDER");
    }

    @Test
    void names_nobody_where_the_holder_wants_no_name_seen() {
        shared(Disclosure.JOB, TODAY);
        var shared = check.find(GIVEN.text()).orElseThrow();
        assertThat(check.compared(GIVEN.text(), shared, Finding.SAME)).isNull();
        assertThat(shares.checks).containsExactly("SAME COMPARED");
    }

    @Test
    void names_nobody_to_whoever_does_not_know_the_date_of_birth_and_keeps_that_they_tried() {
        shared(Disclosure.HOLDER, TODAY);
        var shared = check.find(GIVEN.text()).orElseThrow();
        assertThat(check.compared(GIVEN.text(), shared, Finding.OTHER)).isNull();
        assertThat(check.compared(GIVEN.text(), shared, Finding.CANNOT_TELL)).isNull();
        shared(Disclosure.HOLDER, TODAY.minusDays(1));
        assertThat(check.compared(GIVEN.text(), null, Finding.OTHER)).isNull();
        assertThat(check.compared(OTHER.text(), null, Finding.OTHER)).isNull();
        assertThat(shares.checks).containsExactly("OTHER COMPARED", "CANNOT_TELL COMPARED", "UNKNOWN COMPARED");
    }

    @Test
    void keeps_for_the_holder_that_a_code_that_is_over_was_tried() {
        shared(Disclosure.HOLDER, TODAY.minusDays(1));
        assertThat(check.of(GIVEN.text(), Way.PAGE)).isEqualTo(SharedAnswer.UNKNOWN);
        assertThat(check.of(OTHER.text(), Way.PAGE)).isEqualTo(SharedAnswer.UNKNOWN);
        assertThat(shares.checks).containsExactly("UNKNOWN PAGE");
    }

    @Test
    void shows_for_whom_it_was_made_where_the_holder_wants_no_more() {
        shared(Disclosure.VALIDITY, TODAY);
        var forWhom = new Disclosed("Agence du Pont", null, null, null, null, null);
        shares.boxes.put(SHARE, lock.seal(GIVEN, SHARE, forWhom.json()));
        assertThat(check.of(GIVEN.text(), Way.PROGRAM).disclosed()).isEqualTo(forWhom);
    }

    @Test
    void shows_the_dates_alone_of_a_box_that_was_emptied_or_is_of_another_share() {
        shared(Disclosure.HOLDER, TODAY);
        shares.boxes.put(SHARE, lock.seal(OTHER, SHARE, SHOWN.json()));
        assertThat(check.of(GIVEN.text(), Way.PAGE).disclosed()).isNull();
        shares.boxes.clear();
        assertThat(check.of(GIVEN.text(), Way.PAGE).disclosed()).isNull();
        assertThat(shares.checks).hasSize(2);
    }

    @Test
    void does_not_know_what_is_over_made_up_mistyped_or_the_code_of_an_attestation_after_the_same_work() {
        shared(Disclosure.HOLDER, TODAY.minusDays(1));
        for (var typed : new String[] {GIVEN.text(), OTHER.text(), "no code", "", CODE.text(), "x".repeat(10_000)}) {
            int before = shares.lookUps;
            assertThat(check.of(typed, Way.PAGE)).isEqualTo(SharedAnswer.UNKNOWN);
            assertThat(shares.lookUps - before).isOne();
        }
    }

    @Test
    void opens_no_box_without_the_code_whoever_has_the_rest() {
        var sealed = lock.seal(GIVEN, SHARE, SHOWN.json());
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Diop");
        assertThat(lock.open(OTHER, SHARE, sealed)).isEmpty();
        assertThat(lock.open(GIVEN, ShareId.of("6f1c1c1e-0000-4000-8000-0000000000d1"), sealed))
                .isEmpty();
        assertThat(lock.open(GIVEN, SHARE, Arrays.copyOf(sealed, 5))).isEmpty();
        assertThat(lock.open(GIVEN, SHARE, sealed))
                .hasValueSatisfying(json -> assertThat(Disclosed.read(json)).isEqualTo(SHOWN));
        var elsewhere = new ShareLock(new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
        assertThat(elsewhere.lookup(GIVEN)).isNotEqualTo(lock.lookup(GIVEN));
    }

    private void shared(Disclosure how, LocalDate until) {
        shares.byLookup.put(
                lock.lookup(GIVEN), new Shared(SHARE, SharePurpose.BANK, how, until, row(CODE, "00", YEAR)));
        shares.boxes.put(SHARE, lock.seal(GIVEN, SHARE, SHOWN.json()));
    }
}
