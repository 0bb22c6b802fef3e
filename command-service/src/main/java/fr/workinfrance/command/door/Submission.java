package fr.workinfrance.command.door;

import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.form.FormReader;
import fr.workinfrance.domain.form.FormReading;
import fr.workinfrance.service.agency.AgencyDirectory;
import org.springframework.context.i18n.LocaleContextHolder;

/** Reads the whole form, and finds the agency competent for it. */
final class Submission {

    private final AgencyDirectory directory;
    private final BodyFaults faults;

    Submission(AgencyDirectory directory, BodyFaults faults) {
        this.directory = directory;
        this.faults = faults;
    }

    DossierCommand of(CommandCatalogue.Filled body, Asker asker) {
        return switch (FormReader.strict(asker.dossier()).read(body.answers(), asker.today())) {
            case FormReading.Read(ApplicationForm form) ->
                // Law: the préfet of the département printed on the permit (Code du travail, R5221-15).
                new SubmitDossier(
                        asker.dossier(),
                        form,
                        directory.competentFor(form.permit().departement()));
            case FormReading.Unreadable(var problems) -> throw faults.of(problems, LocaleContextHolder.getLocale());
        };
    }
}
