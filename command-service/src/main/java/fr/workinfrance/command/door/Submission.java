package fr.workinfrance.command.door;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.form.FormReader;
import fr.workinfrance.domain.form.FormReading;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.service.agency.AgencyDirectory;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** Reads the whole form, finds the agency competent for it, and the authorisation that it names where that is the asker's own. */
final class Submission {

    // Why one at all: whoever is no drafter is told so by the dossier itself, whatever the form.
    private static final ProcedureId.Name ANY = ProcedureId.Name.STUDENT_JOB;

    private final AgencyDirectory directory;
    private final Dossiers dossiers;
    private final Rulebooks rulebooks;
    private final Function<String, List<DossierId>> named;
    private final BodyFaults faults;

    /** @param named the dossiers that somebody may mean by the reference of an authorisation */
    Submission(
            AgencyDirectory directory,
            Dossiers dossiers,
            Rulebooks rulebooks,
            Function<String, List<DossierId>> named,
            BodyFaults faults) {
        this.directory = directory;
        this.dossiers = dossiers;
        this.rulebooks = rulebooks;
        this.named = named;
        this.faults = faults;
    }

    DossierCommand of(CommandCatalogue.Filled body, Asker asker) {
        var definition = definition(asker);
        var reader = FormReader.strict(asker.dossier(), definition.fields());
        return switch (reader.read(body.answers(), asker.today())) {
            case FormReading.Read(ApplicationForm form) ->
                new SubmitDossier(
                        asker.dossier(),
                        form,
                        inCharge(definition.terms(), form),
                        definition.terms(),
                        former(body, asker));
            case FormReading.Unreadable(var problems) -> throw faults.of(problems, LocaleContextHolder.getLocale());
        };
    }

    // Why whatever is asked for: who asks for something new names the authorisation it changes, and renews nothing.
    private @Nullable FormerAuthorisation former(CommandCatalogue.Filled body, Asker asker) {
        var typed = body.answers().to(FormField.PREVIOUS_REFERENCE).strip();
        if (typed.isEmpty()) return null;
        var known = named.apply(typed).stream()
                .flatMap(id -> dossiers.former(asker.actor(), id).stream())
                .toList();
        return known.size() == 1 ? known.getFirst() : null;
    }

    /** The version in force today of the procedure that was drafted. */
    private ProcedureDefinition definition(Asker asker) {
        var name = dossiers.drafted(asker.actor(), asker.dossier())
                .map(ProcedureId::name)
                .orElse(ANY);
        return rulebooks.inForce(name, asker.today());
    }

    private AgencyId inCharge(Terms terms, ApplicationForm form) {
        var place = terms.competence()
                .of(form)
                .orElseThrow(() -> new IllegalStateException("a definition asks for the place of competence"));
        return directory.competentFor(place);
    }
}
