package fr.workinfrance.verification.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.act.StandsAs;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.attestation.Validity.Status;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationIssued;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationReplaced;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRepealed;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRestored;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationWithdrawn;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.testkit.Database;
import fr.workinfrance.verification.check.Ground;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An attestation whose authorisation an appeal gave back. */
class StandingAgainIT {

    private static final Instant NOW = Instant.parse("2018-09-17T22:30:00Z");
    private static final LocalDate DAY = LocalDate.of(2018, 9, 18);
    private static final AuthorisedPeriod PERIOD = new AuthorisedPeriod(DAY.minusDays(20), DAY.plusDays(200));
    private static final AttestationCode CODE = AttestationCode.fromRandom(42);
    private static final AttestationCode NEXT = AttestationCode.fromRandom(43);

    private final DossierId dossier = new DossierId(UUID.fromString("6f1c1c1e-0000-4000-8000-000000000001"));
    private final RegisterProjection projection = new RegisterProjection(RegisterProjectionIT.mark(0));
    private FoldedRegister folded;
    private Database database;
    private RegisterInDatabase register;
    private ListedInDatabase listed;

    @BeforeEach
    void open() throws SQLException {
        folded = new FoldedRegister(projection);
        database = folded.database;
        register = new RegisterInDatabase(JdbcClient.create(database.app()));
        listed = new ListedInDatabase(JdbcClient.create(database.app()), now -> now);
    }

    @AfterEach
    void close() {
        folded.close();
    }

    /** Law: what is withdrawn disappears for the past too (CRPA L240-1): of no day in between is it said that it did not hold. */
    @Test
    void holds_on_every_day_and_is_on_the_list_of_what_does_not_no_more() throws SQLException {
        fold(issued(), replaced());
        var before = List.of(register.byCode(CODE), register.byCode(NEXT));
        var marks = listed.marks(DAY);
        fold(withdrawn());
        assertThat(status(DAY)).isEqualTo(Status.WITHDRAWN);
        assertThat(listed.marks(DAY)).hasSize(2).isNotEqualTo(marks);
        fold(restored(StandsAs.GRANTED));
        assertThat(List.of(register.byCode(CODE), register.byCode(NEXT))).isEqualTo(before);
        assertThat(listed.marks(DAY)).isEqualTo(marks);
        for (var day = PERIOD.from(); !day.isAfter(PERIOD.until()); day = day.plusDays(1))
            assertThat(status(day)).isEqualTo(Status.VALID);
        assertThat(status(PERIOD.until().plusDays(1))).isEqualTo(Status.EXPIRED);
    }

    @Test
    void holds_again_after_a_repeal_and_as_often_as_it_is_given_back_even_in_one_batch() throws SQLException {
        fold(issued(), replaced());
        var before = register.byCode(NEXT);
        fold(repealed());
        assertThat(status(DAY.plusDays(30))).isEqualTo(Status.REPEALED);
        fold(restored(StandsAs.GRANTED), withdrawn(), restored(StandsAs.GRANTED));
        assertThat(register.byCode(NEXT)).isEqualTo(before);
        fold(withdrawn());
        assertThat(status(DAY)).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void ends_as_it_had_ended_before_where_only_the_withdrawal_is_withdrawn() throws SQLException {
        fold(issued(), replaced(), repealed());
        var before = register.byCode(NEXT);
        fold(withdrawn());
        assertThat(register.byCode(NEXT).orElseThrow().ground()).isEqualTo(Ground.FRAUD);
        fold(restored(StandsAs.REPEALED));
        assertThat(register.byCode(NEXT)).isEqualTo(before);
        assertThat(status(DAY)).isEqualTo(Status.VALID);
        fold(restored(StandsAs.GRANTED));
        assertThat(status(DAY.plusDays(30))).isEqualTo(Status.VALID);
    }

    /** A rebuild folds by thousands what was folded one by one: what a row says of itself may not depend on it. */
    @Test
    void says_the_same_of_a_document_issued_afterwards_however_many_events_are_folded_at_once() throws SQLException {
        var log = new DossierEvent[] {
            issued(),
            withdrawn(),
            restored(StandsAs.GRANTED),
            repealed(),
            restored(StandsAs.GRANTED),
            repealed(),
            replaced(),
            withdrawn()
        };
        for (var event : log) fold(event);
        var oneByOne = rows();
        JdbcClient.create(database.app())
                .sql("DELETE FROM register.attestation; DELETE FROM register.ending")
                .update();
        fold(log);
        assertThat(rows()).isEqualTo(oneByOne);
        assertThat(oneByOne).hasSize(2).anySatisfy(row -> assertThat(row).containsEntry("restored", 0));
    }

    /** Its first document, or another after a key was revoked: the repeal is of the authorisation, whatever paper says it. */
    @Test
    void ends_on_the_day_of_a_repeal_that_was_decided_before_the_document_was_made() throws SQLException {
        fold(repealed());
        fold(issued());
        assertThat(register.byCode(CODE).orElseThrow().validity().on(DAY.plusDays(30)))
                .isEqualTo(Status.REPEALED);
        fold(replaced());
        assertThat(status(DAY.plusDays(29))).isEqualTo(Status.VALID);
        assertThat(status(DAY.plusDays(30))).isEqualTo(Status.REPEALED);
        assertThat(register.byCode(NEXT).orElseThrow().ground()).isEqualTo(Ground.CONDITION_LOST);
        assertThat(listed.marks(DAY.plusDays(30))).hasSize(2);
        fold(restored(StandsAs.GRANTED));
        assertThat(status(DAY.plusDays(30))).isEqualTo(Status.VALID);
    }

    private List<Map<String, Object>> rows() {
        return JdbcClient.create(database.app())
                .sql("SELECT * FROM register.attestation ORDER BY code")
                .query()
                .listOfRows();
    }

    private Status status(LocalDate day) {
        return register.byCode(NEXT).orElseThrow().validity().on(day);
    }

    private AttestationIssued issued() {
        return new AttestationIssued(dossier, NOW, seal(CODE, "ab", 7), PERIOD);
    }

    private AttestationReplaced replaced() {
        return new AttestationReplaced(dossier, NOW, CODE, seal(NEXT, "cd", 8), PERIOD, ReplacementReason.KEY_REVOKED);
    }

    private static AttestationSeal seal(AttestationCode code, String digest, int listed) {
        return new AttestationSeal(code, digest.repeat(32), 90_000, "0123456789abcdef", null, listed);
    }

    private AuthorisationWithdrawn withdrawn() {
        return new AuthorisationWithdrawn(dossier, NOW, WithdrawalGround.FRAUD, text(), signatory());
    }

    private AuthorisationRepealed repealed() {
        return new AuthorisationRepealed(dossier, NOW, DAY.plusDays(30), text(), text(), signatory());
    }

    private AuthorisationRestored restored(StandsAs standing) {
        return new AuthorisationRestored(
                dossier, NOW, new AppealId(new UUID(3, 1)), standing, NEXT, text(), signatory());
    }

    private Personal<String> text() {
        return new Personal.Erased<>(Subjects.worker(dossier));
    }

    private Signatory signatory() {
        return new Signatory(text(), "Cheffe");
    }

    private void fold(DossierEvent... events) throws SQLException {
        folded.fold(dossier, NOW, (Object[]) events);
    }
}
