package fr.workinfrance.verification.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.attestation.HolderMark;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.attestation.Validity;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationIssued;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationReplaced;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRepealed;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationWithdrawn;
import fr.workinfrance.domain.dossier.DossierEvent.CancellationDeclared;
import fr.workinfrance.domain.dossier.DossierEvent.EarlierEndDeclared;
import fr.workinfrance.domain.dossier.DossierEvent.NewWorkplaceDeclared;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareEvent.ShareRevoked;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.service.data.KeysFolderUnusable;
import fr.workinfrance.testkit.Database;
import fr.workinfrance.verification.check.Ground;
import fr.workinfrance.verification.check.Registered;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RegisterProjectionIT {

    private static final Instant NOW = Instant.parse("2018-09-17T22:30:00Z");
    private static final AuthorisedPeriod PERIOD =
            new AuthorisedPeriod(LocalDate.of(2018, 10, 1), LocalDate.of(2019, 9, 30));
    private static final AttestationCode CODE = AttestationCode.fromRandom(99);
    private static final AttestationCode NEXT = AttestationCode.fromRandom(100);
    private static final HolderMark HOLDER = new HolderMark("k", "12".repeat(32), "34".repeat(32));
    private static final ShareId SHARE = ShareId.of("6f1c1c1e-0000-4000-8000-0000000000d0");
    private static final LocalDate UNTIL = LocalDate.of(2018, 12, 1);
    private static final String LOOKUP = "ef".repeat(32);
    private static final String SHA = "ab".repeat(32);

    private final DossierId dossier = new DossierId(UUID.fromString("6f1c1c1e-0000-4000-8000-000000000001"));
    private final RegisterProjection projection = new RegisterProjection(mark(0));
    private FoldedRegister folded;
    private Database database;
    private RegisterInDatabase register;

    @BeforeEach
    void open() throws SQLException {
        folded = new FoldedRegister(projection);
        database = folded.database;
        register = new RegisterInDatabase(JdbcClient.create(database.app()));
    }

    @AfterEach
    void close() {
        folded.close();
    }

    @Test
    void finds_an_attestation_by_its_code_and_by_its_digest() throws SQLException {
        fold(issued());
        var found = register.byCode(CODE).orElseThrow();
        assertThat(found).isEqualTo(register.byDigest(SHA).orElseThrow());
        assertThat(found.validity()).isEqualTo(new Validity(PERIOD.from(), PERIOD.until()));
        assertThat(found.issuedAt()).isEqualTo(NOW);
        assertThat(found.keyId()).isEqualTo("0123456789abcdef");
        assertThat(register.byCode(AttestationCode.fromRandom(1))).isEmpty();
        register.byNoCode();
    }

    @Test
    void ends_it_on_the_day_of_paris_of_its_withdrawal_even_in_one_batch() throws SQLException {
        fold(issued(), withdrawn());
        assertThat(register.byCode(CODE).orElseThrow().validity())
                .isEqualTo(new Validity(
                        PERIOD.from(), PERIOD.until(), LocalDate.of(2018, 9, 18), Validity.Ending.WITHDRAWN));
        assertThat(register.byCode(CODE).orElseThrow().ground()).isEqualTo(Ground.FRAUD);
    }

    @Test
    void ends_it_on_the_day_a_repeal_says() throws SQLException {
        fold(issued());
        fold(new AuthorisationRepealed(dossier, NOW, LocalDate.of(2019, 1, 1), text(), text(), signatory()));
        assertThat(register.byCode(CODE).orElseThrow().validity().on(LocalDate.of(2019, 1, 1)))
                .isEqualTo(Validity.Status.REPEALED);
        assertThat(register.byCode(CODE).orElseThrow().ground()).isEqualTo(Ground.CONDITION_LOST);
    }

    @Test
    void keeps_the_replaced_one_and_says_which_took_its_place() throws SQLException {
        fold(issued(), replaced());
        var old = register.byCode(CODE).orElseThrow();
        assertThat(old.replaced())
                .isEqualTo(new Registered.Replacement(NEXT, LocalDate.of(2018, 9, 18), Ground.KEY_REVOKED));
        assertThat(old.holder()).isEqualTo(HOLDER);
        assertThat(register.byCode(NEXT).orElseThrow().replaced()).isNull();
    }

    @Test
    void ends_every_document_of_an_authorisation_that_is_withdrawn() throws SQLException {
        fold(issued());
        fold(replaced());
        fold(withdrawn());
        for (var code : List.of(CODE, NEXT))
            assertThat(register.byCode(code).orElseThrow().validity().on(LocalDate.of(2018, 11, 1)))
                    .isEqualTo(Validity.Status.WITHDRAWN);
    }

    @Test
    void holds_no_longer_than_a_notice_says_from_the_notice_on_and_in_every_document() throws SQLException {
        var earlier = new AuthorisedPeriod(PERIOD.from(), PERIOD.from().plusDays(30));
        fold(issued());
        fold(new EarlierEndDeclared(dossier, NOW, earlier.until(), earlier));
        assertThat(register.byCode(CODE).orElseThrow().validity())
                .isEqualTo(new Validity(PERIOD.from(), earlier.until()));
        fold(new AttestationReplaced(
                dossier, NOW, CODE, seal(NEXT, "cd".repeat(32)), earlier, ReplacementReason.CHANGE_DECLARED));
        assertThat(register.byCode(NEXT).orElseThrow().validity().until()).isEqualTo(earlier.until());
        var old = register.byCode(CODE).orElseThrow();
        assertThat(old.validity().until()).isEqualTo(earlier.until());
        assertThat(old.replaced())
                .isEqualTo(new Registered.Replacement(NEXT, LocalDate.of(2018, 9, 18), Ground.CHANGE_DECLARED));
    }

    @Test
    void is_not_touched_by_a_new_workplace_which_it_does_not_know() throws SQLException {
        fold(issued());
        var before = register.byCode(CODE);
        fold(new NewWorkplaceDeclared(dossier, NOW, text()));
        assertThat(register.byCode(CODE)).isEqualTo(before);
    }

    @Test
    void ends_every_document_from_the_day_of_a_cancellation_and_says_that_nobody_repealed_it() throws SQLException {
        fold(issued(), replaced());
        fold(new CancellationDeclared(dossier, NOW, LocalDate.of(2018, 11, 1)));
        for (var code : List.of(CODE, NEXT)) {
            var found = register.byCode(code).orElseThrow();
            assertThat(found.validity().on(LocalDate.of(2018, 11, 1))).isEqualTo(Validity.Status.REPEALED);
            assertThat(found.validity().on(LocalDate.of(2018, 10, 31))).isNotEqualTo(Validity.Status.REPEALED);
            assertThat(found.ground()).isEqualTo(Ground.CONTRACT_CANCELLED);
        }
    }

    @Test
    void finds_a_share_until_its_last_day_and_not_once_it_is_taken_back() throws SQLException {
        var shares = new SharesInDatabase(JdbcClient.create(database.app()));
        fold(issued());
        tell(shared());
        var found = shares.find(LOOKUP, UNTIL).orElseThrow();
        assertThat(found.share()).isEqualTo(SHARE);
        assertThat(found.attestation()).isEqualTo(register.byCode(CODE).orElseThrow());
        assertThat(found.discloses()).isEqualTo(Disclosure.JOB);
        assertThat(shares.find(LOOKUP, UNTIL.plusDays(1))).isEmpty();
        assertThat(shares.find("cd".repeat(32), UNTIL)).isEmpty();
        tell(new ShareRevoked(dossier, NOW, SHARE));
        assertThat(shares.find(LOOKUP, UNTIL)).isEmpty();
    }

    @Test
    void leads_a_share_to_the_document_that_took_the_place_of_another() throws SQLException {
        var shares = new SharesInDatabase(JdbcClient.create(database.app()));
        fold(issued());
        tell(shared());
        fold(replaced());
        assertThat(shares.find(LOOKUP, UNTIL).orElseThrow().attestation().code())
                .isEqualTo(NEXT);
    }

    @Test
    void is_the_same_folded_twice() throws SQLException {
        fold(issued(), withdrawn());
        var once = register.byCode(CODE);
        fold(issued(), withdrawn());
        assertThat(register.byCode(CODE)).isEqualTo(once);
    }

    @Test
    void lets_pass_what_was_withdrawn_before_it_was_issued() throws SQLException {
        fold(withdrawn());
        assertThat(register.byDigest(SHA)).isEmpty();
    }

    @Test
    void holds_no_dossier_and_no_person() throws SQLException {
        fold(issued(), withdrawn());
        var row = JdbcClient.create(database.app())
                .sql("SELECT a::text FROM register.attestation a")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(dossier.toString()).doesNotContain("Claire");
    }

    /** Every column there is, so that none comes unseen: codes, digests, days, reasons of a closed list; nothing of anybody. */
    @Test
    void has_these_columns_and_no_other() {
        var columns = JdbcClient.create(database.app())
                .sql("SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns"
                        + " WHERE table_schema = 'register'")
                .query(String.class)
                .list();
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "attestation.code text",
                        "attestation.mark text",
                        "attestation.sha256 text",
                        "attestation.key_id text",
                        "attestation.listed integer",
                        "attestation.holder_key text",
                        "attestation.holder_birth text",
                        "attestation.holder_name text",
                        "attestation.valid_from date",
                        "attestation.valid_until date",
                        "attestation.ended_on date",
                        "attestation.ending text",
                        "attestation.ground text",
                        "attestation.restored integer",
                        "attestation.restored_on date",
                        "attestation.replaced_on date",
                        "attestation.replaced_by text",
                        "attestation.replaced_for text",
                        "attestation.issued_at timestamp with time zone",
                        "ending.mark text",
                        "ending.ended_on date",
                        "ending.ending text",
                        "ending.ground text",
                        "ending.before_on date",
                        "ending.before_for text",
                        "revoked_key.key_id text",
                        "revoked_key.revoked_at timestamp with time zone",
                        "share.lookup text",
                        "share.share uuid",
                        "share.mark text",
                        "share.purpose text",
                        "share.discloses text",
                        "share.until date",
                        "share.revoked_at timestamp with time zone",
                        "salt.proof text");
    }

    @Test
    void knows_the_salt_it_was_written_with_and_starts_with_no_other() {
        var sql = JdbcClient.create(database.app());
        RegisterSalt.check(mark(0), sql, Path.of("register.salt"));
        assertThatThrownBy(() -> RegisterSalt.check(mark(1), sql, Path.of("register.salt")))
                .isInstanceOf(KeysFolderUnusable.class)
                .hasMessageContaining("register.salt is not the one");
        sql.sql("DROP SCHEMA register CASCADE").update();
        RegisterSalt.check(mark(1), sql, Path.of("register.salt"));
    }

    static DossierMark mark(int first) {
        var salt = new byte[32];
        salt[0] = (byte) first;
        return new DossierMark(new SecretKeySpec(salt, "HmacSHA256"));
    }

    private AttestationIssued issued() {
        return new AttestationIssued(dossier, NOW, seal(CODE, SHA), PERIOD);
    }

    private AttestationReplaced replaced() {
        return new AttestationReplaced(
                dossier, NOW, CODE, seal(NEXT, "cd".repeat(32)), PERIOD, ReplacementReason.KEY_REVOKED);
    }

    private static AttestationSeal seal(AttestationCode code, String sha256) {
        return new AttestationSeal(code, sha256, 90_000, "0123456789abcdef", HOLDER, 41);
    }

    private AuthorisationWithdrawn withdrawn() {
        return new AuthorisationWithdrawn(dossier, NOW, WithdrawalGround.FRAUD, text(), signatory());
    }

    private Personal<String> text() {
        return new Personal.Erased<>(Subjects.worker(dossier));
    }

    private Signatory signatory() {
        return new Signatory(text(), "Cheffe");
    }

    private ShareOpened shared() {
        return new ShareOpened(dossier, NOW, SHARE, SharePurpose.BANK, text(), Disclosure.JOB, UNTIL, LOOKUP);
    }

    private void fold(DossierEvent... events) throws SQLException {
        tell((Object[]) events);
    }

    private void tell(Object... events) throws SQLException {
        folded.fold(dossier, NOW, events);
    }
}
