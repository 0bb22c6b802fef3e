package fr.workinfrance.command.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.Claims;
import fr.workinfrance.command.attestation.SymbolWriter;
import fr.workinfrance.command.dossier.Denial;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.application.JobContract;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.application.StayPermit;
import fr.workinfrance.domain.application.Worker;
import fr.workinfrance.domain.application.Workplace;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.rulebook.Rulebook;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.holder.HolderMarks;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhenApprovedThenIssueAttestationIT {

    private static final HolderMarks HOLDERS = new HolderMarks(new SecretKeySpec(new byte[32], "HmacSHA256"));

    private static final URI ADDRESS = URI.create("https://work.example.fr");

    @TempDir
    Path keys;

    private final MovingClock clock = new MovingClock();
    private final PersonKeysInMemory persons = new PersonKeysInMemory();
    private final ListInMemory list = new ListInMemory();
    private final DossiersThatRemember dossiers = new DossiersThatRemember();
    private final VaultInMemory vault = new VaultInMemory();
    private final PlacesInMemory places = new PlacesInMemory();
    private WhenApprovedThenIssueAttestation automation;

    @BeforeEach
    void start() {
        var seals = new PersonalSeals(persons);
        var seal = Seal.keptIn(keys, clock);
        var issuer = new Issuer(
                new AttestationCodes(new SecretKeySpec(new byte[32], "HmacSHA256")),
                new ClaimWriter(seals, new AgencyDirectory(), Rulebook::delivered),
                new AttestationPage(ADDRESS, new SymbolWriter(seal, SymbolWriter.UNLISTED, ADDRESS)::of),
                seal,
                HOLDERS,
                places,
                vault,
                dossiers,
                clock);
        automation = new WhenApprovedThenIssueAttestation(list, issuer, clock, new SimpleMeterRegistry());
    }

    @Test
    void keeps_the_sealed_document_and_asks_for_it_to_be_recorded() {
        var dossier = approved();
        assertThat(automation.run()).isEqualTo(1);
        var issued = dossiers.recorded.get(dossier.commandId());
        assertThat(issued.dossier()).isEqualTo(dossier.dossier());
        assertThat(vault.kept.get(
                        Subjects.worker(dossier.dossier()) + "/" + issued.seal().sha256()))
                .hasSize((int) issued.seal().bytes());
        var holder = Claims.plain().worker();
        assertThat(issued.seal().listed()).isEqualTo(41);
        assertThat(HOLDERS.isBornOn(issued.seal().holder(), issued.seal().code(), holder.birthDate()))
                .isTrue();
        assertThat(dossiers.askedBy).containsOnly(new Actor.Automation("WhenApprovedThenIssueAttestation"));
    }

    @Test
    void does_not_do_twice_what_the_list_has_not_seen_yet() {
        approved();
        automation.run();
        assertThat(automation.run()).isZero();
    }

    @Test
    void killed_anywhere_and_started_again_issues_one_attestation_with_the_same_code() {
        var dossier = approved();
        automation.run();
        var first = dossiers.recorded.get(dossier.commandId());
        clock.now = clock.now.plusSeconds(90);
        start();
        automation.run();
        assertThat(dossiers.recorded).hasSize(1);
        assertThat(dossiers.asked)
                .hasSize(2)
                .allMatch(c -> c.seal().code().equals(first.seal().code()));
    }

    @Test
    void killed_before_it_was_recorded_draws_the_same_bytes_again() {
        approved();
        dossiers.denial = new Denial.Overtaken();
        automation.run();
        approved();
        automation.run();
        dossiers.denial = null;
        clock.now = clock.now.plusSeconds(90);
        start();
        automation.run();
        assertThat(vault.unsealed()).hasSize(2).allSatisfy((subject, drawn) -> {
            assertThat(drawn).hasSize(2);
            assertThat(drawn.getFirst()).isEqualTo(drawn.getLast());
        });
    }

    @Test
    void tries_a_failing_dossier_again_later_without_stopping_the_others() {
        var failing = approved();
        var fine = approved();
        vault.broken.add(Subjects.worker(failing.dossier()));
        assertThat(automation.run()).isEqualTo(2);
        assertThat(dossiers.recorded).containsOnlyKeys(fine.commandId());
        assertThat(automation.run()).isZero();
        vault.broken.clear();
        clock.now = clock.now.plusSeconds(3);
        automation.run();
        assertThat(dossiers.recorded).containsOnlyKeys(fine.commandId(), failing.commandId());
    }

    @Test
    void waits_longer_after_each_failure() {
        var patience = new Patience();
        var dossier = new DossierId(UUID.randomUUID());
        var now = clock.instant();
        assertThat(patience.failed(dossier, now)).isEqualTo(1);
        assertThat(patience.leftAside(now.plusSeconds(1))).containsOnly(dossier);
        assertThat(patience.leftAside(now.plusSeconds(2))).isEmpty();
        assertThat(patience.failed(dossier, now)).isEqualTo(2);
        assertThat(patience.leftAside(now.plusSeconds(3))).containsOnly(dossier);
        for (int i = 0; i < 100; i++) patience.failed(dossier, now);
        assertThat(patience.leftAside(now.plus(Duration.ofMinutes(10)))).isEmpty();
    }

    @Test
    void issues_nothing_for_an_erased_person() {
        var dossier = approved();
        persons.destroy(Subjects.worker(dossier.dossier()));
        automation.run();
        assertThat(dossiers.asked).isEmpty();
        assertThat(vault.kept).isEmpty();
        clock.now = clock.now.plus(Duration.ofDays(1));
        assertThat(automation.run()).isZero();
    }

    @Test
    void lets_go_of_a_dossier_that_has_moved_on() {
        approved();
        dossiers.denial =
                new Denial.Refused(new Refusal.NotAtThisStage(Move.ISSUE_ATTESTATION, Stage.AUTHORISATION_WITHDRAWN));
        automation.run();
        dossiers.denial = null;
        assertThat(automation.run()).isZero();
    }

    @Test
    void replaces_what_a_revoked_key_had_sealed_under_a_new_code() {
        var first = approved();
        automation.run();
        var old = dossiers.recorded.get(first.commandId()).seal().code();
        list.due.clear();
        var again = new ToIssue(
                first.dossier(),
                first.sequence(),
                first.procedure(),
                first.form(),
                first.inCharge(),
                first.filedOn(),
                first.approval(),
                first.source(),
                new ToIssue.Replaced(old, ReplacementReason.KEY_REVOKED),
                null,
                0);
        list.due.add(again);
        clock.now = clock.now.plusSeconds(60);
        automation.run();
        assertThat(again.commandId()).isNotEqualTo(first.commandId());
        assertThat(dossiers.replaced).hasSize(1);
        assertThat(dossiers.replaced.getFirst().seal().code()).isNotEqualTo(old);
        assertThat(dossiers.replaced.getFirst().reason()).isEqualTo(ReplacementReason.KEY_REVOKED);
    }

    @Test
    void replaces_what_a_declared_change_made_untrue_and_says_which_changes_it_knows_of() {
        var first = approved();
        automation.run();
        var old = dossiers.recorded.get(first.commandId()).seal();
        list.due.clear();
        var left = new AuthorisedPeriod(
                first.approval().period().from(),
                first.approval().period().from().plusDays(3));
        var again = new ToIssue(
                first.dossier(),
                first.sequence(),
                first.procedure(),
                first.form(),
                first.inCharge(),
                first.filedOn(),
                first.approval().until(left),
                first.source(),
                new ToIssue.Replaced(old.code(), ReplacementReason.CHANGE_DECLARED),
                sealed(Subjects.worker(first.dossier()), "2 rue Neuve, 75011 Paris"),
                2);
        list.due.add(again);
        clock.now = clock.now.plusSeconds(60);
        automation.run();
        var replaced = dossiers.replaced.getFirst();
        assertThat(replaced.changes()).isEqualTo(2);
        assertThat(replaced.reason()).isEqualTo(ReplacementReason.CHANGE_DECLARED);
        assertThat(replaced.seal().code()).isNotEqualTo(old.code());
        assertThat(replaced.seal().sha256()).isNotEqualTo(old.sha256());
        assertThat(again.origin()).isNotEqualTo(withoutChanges(again).origin());
    }

    private static ToIssue withoutChanges(ToIssue due) {
        return new ToIssue(
                due.dossier(),
                due.sequence(),
                due.procedure(),
                due.form(),
                due.inCharge(),
                due.filedOn(),
                due.approval(),
                due.source(),
                due.replaces(),
                null,
                0);
    }

    @Test
    void tries_again_when_it_was_overtaken() {
        var dossier = approved();
        dossiers.denial = new Denial.Overtaken();
        automation.run();
        dossiers.denial = null;
        clock.now = clock.now.plusSeconds(3);
        automation.run();
        assertThat(dossiers.recorded).containsOnlyKeys(dossier.commandId());
    }

    private ToIssue approved() {
        var id = new DossierId(UUID.randomUUID());
        var claim = Claims.plain();
        var worker = Subjects.worker(id);
        var form = new ApplicationForm(
                RequestKind.FIRST,
                null,
                new Worker(sealed(worker, claim.worker()), claim.nationality()),
                new StayPermit(
                        sealed(worker, "7503123456"),
                        LocalDate.of(2019, 9, 30),
                        Departement.of("75"),
                        sealed(worker, "Paris")),
                new Employer(
                        claim.employer().name(),
                        claim.employer().siret(),
                        null,
                        sealed(Subjects.representative(id), new Representative("B", "A", "a@b.fr", "+33100000000"))),
                new JobContract(
                        claim.contract().job(),
                        new Workplace(
                                sealed(
                                        Subjects.representative(id),
                                        claim.contract().workplace()),
                                Departement.of("75")),
                        claim.contract().type(),
                        claim.period().from(),
                        claim.period().until(),
                        claim.contract().hours(),
                        claim.contract().grossPay(),
                        false));
        var signatory =
                new Signatory(sealed(Subjects.holder(new AccountId("claire")), "Claire Martin"), "Cheffe du service");
        var due = new ToIssue(
                id,
                7,
                ProcedureId.of("STUDENT_JOB@2016-11-01"),
                form,
                AgencyId.of("DIRECCTE-75"),
                LocalDate.of(2018, 9, 3),
                new Approval(Claims.DECIDED, claim.period(), List.of(), signatory, null),
                null,
                null,
                null,
                0);
        list.due.add(due);
        return due;
    }

    @SuppressWarnings("unchecked")
    private <T> Personal<T> sealed(SubjectId subject, T value) {
        var json = fr.workinfrance.eventlog.wire.WireJson.bytes(value);
        return new Personal.Sealed<>(
                subject, (Class<T>) value.getClass(), new PersonalSeals(persons).seal(subject, json));
    }
}
