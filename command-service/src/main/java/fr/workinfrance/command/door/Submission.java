package fr.workinfrance.command.door;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.form.FormReader;
import fr.workinfrance.domain.form.FormReading;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.service.agency.AgencyDirectory;
import org.springframework.context.i18n.LocaleContextHolder;

/** Reads the whole form, and finds the agency competent for it. */
final class Submission {

    // Why one at all: whoever is no drafter is told so by the dossier itself, whatever the form.
    private static final ProcedureId.Name ANY = ProcedureId.Name.STUDENT_JOB;

    private final AgencyDirectory directory;
    private final Dossiers dossiers;
    private final Rulebooks rulebooks;
    private final BodyFaults faults;

    Submission(AgencyDirectory directory, Dossiers dossiers, Rulebooks rulebooks, BodyFaults faults) {
        this.directory = directory;
        this.dossiers = dossiers;
        this.rulebooks = rulebooks;
        this.faults = faults;
    }

    DossierCommand of(CommandCatalogue.Filled body, Asker asker) {
        var definition = definition(asker);
        var reader = FormReader.strict(asker.dossier(), definition.fields());
        return switch (reader.read(body.answers(), asker.today())) {
            case FormReading.Read(ApplicationForm form) ->
                new SubmitDossier(asker.dossier(), form, inCharge(definition.terms(), form), definition.terms());
            case FormReading.Unreadable(var problems) -> throw faults.of(problems, LocaleContextHolder.getLocale());
        };
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
