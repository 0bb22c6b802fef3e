package fr.workinfrance.command.issuing;

import fr.workinfrance.command.attestation.AttestationClaim;
import fr.workinfrance.command.attestation.AttestationClaim.Authority;
import fr.workinfrance.command.attestation.AttestationClaim.Capacity;
import fr.workinfrance.command.attestation.AttestationClaim.Declared;
import fr.workinfrance.command.attestation.AttestationClaim.EmployedBy;
import fr.workinfrance.command.attestation.AttestationClaim.Filed;
import fr.workinfrance.command.attestation.AttestationClaim.Job;
import fr.workinfrance.command.attestation.AttestationClaim.LegalBasis;
import fr.workinfrance.command.attestation.AttestationClaim.NameErased;
import fr.workinfrance.command.attestation.AttestationClaim.Signature;
import fr.workinfrance.command.attestation.AttestationClaim.SignedBy;
import fr.workinfrance.command.attestation.AttestationClaim.SignedElsewhere;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.employer.Employer;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.rulebook.Rulebook;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.service.agency.AgencyDirectory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** Opens what an attestation says of persons, for the time of drawing it. */
public final class ClaimWriter {

    private final PersonalOpener opener;
    private final AgencyDirectory agencies;
    private final Function<ProcedureId.Name, Rulebook> rulebooks;

    public ClaimWriter(
            PersonalOpener opener, AgencyDirectory agencies, Function<ProcedureId.Name, Rulebook> rulebooks) {
        this.opener = opener;
        this.agencies = agencies;
        this.rulebooks = rulebooks;
    }

    /**
     * The claim; nothing when the worker was erased.
     *
     * @param places gives it its place on the list of what no longer holds
     */
    Optional<AttestationClaim> write(ToIssue dossier, AttestationCode code, IntSupplier places) {
        var form = dossier.form();
        var approval = dossier.approval();
        return opener.read(form.worker().identity())
                .map(worker -> new AttestationClaim(
                        code,
                        places.getAsInt(),
                        filed(dossier),
                        approval.at(),
                        approval.period(),
                        worker,
                        form.worker().nationality(),
                        new EmployedBy(name(form.employer()), form.employer().siret()),
                        job(dossier),
                        declared(dossier),
                        conditions(approval),
                        law(dossier),
                        authority(dossier),
                        signature(dossier)));
    }

    /** The job, with the workplace that was decided on. */
    private Job job(ToIssue dossier) {
        var contract = dossier.form().contract();
        return new Job(
                contract.job(),
                opener.read(contract.workplace().address()).orElse(""),
                contract.type(),
                contract.hours(),
                contract.grossPay());
    }

    private Declared declared(ToIssue dossier) {
        var workplace = dossier.workplace();
        return new Declared(
                workplace == null ? null : opener.read(workplace).orElse(""),
                dossier.approval().decidedUntil());
    }

    /** Who made the request, as far as it may still be told. */
    private Filed filed(ToIssue dossier) {
        var employer = dossier.form().employer();
        var capacity = employer.name().isEmpty() ? Capacity.IN_PERSON : Capacity.LEGAL_REPRESENTATIVE;
        return opener.read(employer.representative())
                .map(person -> new Filed(dossier.filedOn(), person.lastName(), person.firstName(), capacity))
                .orElseGet(() -> new Filed(dossier.filedOn(), "", "", capacity));
    }

    private String name(Employer employer) {
        return nameOf(employer, opener);
    }

    /** The company's, or that of the person who trades under their own. */
    static String nameOf(Employer employer, PersonalOpener opener) {
        if (!employer.name().isEmpty()) return employer.name();
        return opener.read(employer.representative())
                .map(person -> person.firstName() + " " + person.lastName())
                .orElse("");
    }

    /** What its own version of the procedure stands on, and what made the service competent for that form. */
    private LegalBasis law(ToIssue dossier) {
        var procedure = dossier.procedure();
        var definition = rulebooks
                .apply(procedure.name())
                .version(procedure)
                .orElseThrow(() -> new IllegalStateException("no such version of a procedure: " + procedure));
        var competence = definition.terms().competence().chosenFor(dossier.form());
        return new LegalBasis(definition.basis(), competence.article());
    }

    private List<String> conditions(Approval approval) {
        return approval.conditions().stream()
                .map(opener::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private Authority authority(ToIssue dossier) {
        var agency = agencies.find(dossier.inCharge());
        return new Authority(
                agencies.nameOf(dossier.inCharge()),
                agency.map(entry -> entry.address().isEmpty() ? entry.email() : entry.address())
                        .orElse(""));
    }

    private Signature signature(ToIssue dossier) {
        var signatory = dossier.approval().signatory();
        if (signatory == null) return elsewhere(dossier);
        return opener.read(signatory.name())
                .<Signature>map(name -> new SignedBy(name, signatory.capacity()))
                .orElseGet(() -> new NameErased(signatory.capacity()));
    }

    // Law: an administration may leave the signature out only where its decision says who took it (CRPA L212-2); a
    // transcription says where that stands.
    private static SignedElsewhere elsewhere(ToIssue dossier) {
        var source = dossier.source();
        if (source == null) throw new IllegalStateException("granted by nobody: " + dossier.dossier());
        return new SignedElsewhere(source.system(), source.number());
    }
}
