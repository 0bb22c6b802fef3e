package fr.workinfrance.command.issuing;

import fr.workinfrance.command.attestation.AttestationClaim;
import fr.workinfrance.command.attestation.AttestationClaim.Authority;
import fr.workinfrance.command.attestation.AttestationClaim.EmployedBy;
import fr.workinfrance.command.attestation.AttestationClaim.SignedBy;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.service.agency.AgencyDirectory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens what an attestation says of persons, for the time of drawing it. */
public final class ClaimWriter {

    private final PersonalOpener opener;
    private final AgencyDirectory agencies;

    public ClaimWriter(PersonalOpener opener, AgencyDirectory agencies) {
        this.opener = opener;
        this.agencies = agencies;
    }

    /** The claim; nothing when the worker was erased. */
    Optional<AttestationClaim> write(ToIssue dossier, AttestationCode code) {
        var form = dossier.form();
        var approval = dossier.approval();
        return opener.read(form.worker().identity())
                .map(worker -> new AttestationClaim(
                        code,
                        approval.at(),
                        approval.period(),
                        worker,
                        form.worker().nationality(),
                        new EmployedBy(form.employer().name(), form.employer().siret()),
                        form.contract(),
                        conditions(approval),
                        authority(dossier),
                        signedBy(approval)));
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

    private @Nullable SignedBy signedBy(Approval approval) {
        var signatory = approval.signatory();
        if (signatory == null) return null;
        return opener.read(signatory.name())
                .map(name -> new SignedBy(name, signatory.capacity()))
                .orElse(null);
    }
}
