package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import java.util.List;
import java.util.Optional;

/** What the attestations say that were issued and not ended since. */
public final class AttestedDossiers {

    private final IssuingListInDatabase list;
    private final PersonalOpener opener;

    AttestedDossiers(IssuingListInDatabase list, PersonalOpener opener) {
        this.list = list;
        this.opener = opener;
    }

    /** Nothing before it is issued, after it was ended, and once its holder was erased. */
    public Optional<Attested> of(DossierId dossier) {
        return list.attested(dossier).flatMap(attested -> opened(attested.dossier()));
    }

    /** The authorisations that somebody may mean by what they typed; whose they are is another question. */
    public List<DossierId> named(String typed) {
        return list.named(typed);
    }

    private Optional<Attested> opened(ToIssue granted) {
        var form = granted.form();
        return opener.read(form.worker().identity())
                .map(worker -> new Attested(
                        granted.approval().period().until(),
                        form.contract().job(),
                        ClaimWriter.nameOf(form.employer(), opener),
                        form.employer().siret().toString(),
                        worker.lastName(),
                        worker.firstName()));
    }
}
