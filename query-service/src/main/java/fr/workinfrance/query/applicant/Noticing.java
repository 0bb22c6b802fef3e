package fr.workinfrance.query.applicant;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.examination.Examination;
import fr.workinfrance.domain.examination.Examiner;
import fr.workinfrance.domain.foresight.Foreseen;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FieldProblem;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.form.FormReader;
import fr.workinfrance.domain.form.FormReading;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.Reference;
import fr.workinfrance.query.dossier.ViewReader;
import fr.workinfrance.query.procedure.PublishedRulebooks;
import fr.workinfrance.query.sheet.FindingLine;
import fr.workinfrance.service.agency.AgencyDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rules notice in a form that is still being typed, under the version in force today. */
@Component
class Noticing {
    private final PublishedRulebooks rulebooks;
    private final AgencyDirectory agencies = new AgencyDirectory();
    private final JdbcClient database;
    private final ViewReader views;
    private final Clock clock;

    Noticing(PublishedRulebooks rulebooks, JdbcClient database, Clock clock) {
        this.database = database;
        this.views = new ViewReader(database, "applicant");
        this.rulebooks = rulebooks;
        this.clock = clock;
    }

    /** The procedure of the draft in its version of today. */
    ProcedureDefinition definition(DossierView view) {
        return rulebooks.inForce(view.opening().procedure().name(), ParisTime.dayOf(clock.instant()));
    }

    FormReading read(DossierView view, Answers answers) {
        var fields = definition(view).fields();
        return FormReader.strict(view.id(), fields).read(answers, ParisTime.dayOf(clock.instant()));
    }

    /** All there is to notice once the form can be read as a whole; before, what the answers still open cannot change. */
    List<FindingLine> in(AccountId typist, DossierView view, Answers answers) {
        var former = former(typist, answers);
        return FindingLine.of(
                switch (read(view, answers)) {
                    case FormReading.Read(var form) -> noticed(view, form, former);
                    case FormReading.Unreadable(var problems) -> {
                        var open = problems.stream().map(FieldProblem::field).collect(Collectors.toUnmodifiableSet());
                        yield Foreseen.in(answers, open, supposed -> supposed(view, supposed, former));
                    }
                });
    }

    private List<Finding> supposed(DossierView view, Answers answers, @Nullable FormerAuthorisation former) {
        var reader = FormReader.unfinished(view.id(), definition(view).fields());
        return reader.read(answers, ParisTime.dayOf(clock.instant())) instanceof FormReading.Read(var form)
                ? noticed(view, form, former)
                : List.of();
    }

    /** The authorisation that the answers name by its reference, where whoever types holds it: others learn nothing of it. */
    private @Nullable FormerAuthorisation former(AccountId typist, Answers answers) {
        var reference = Reference.whole(answers.to(FormField.PREVIOUS_REFERENCE));
        if (reference.isEmpty()) return null;
        var known = database
                .sql("""
                        SELECT view FROM applicant.dossier
                        WHERE (owner = ? OR id IN (SELECT dossier FROM applicant.party WHERE account = ?))
                            AND id::text LIKE ? LIMIT 20""")
                .params(typist.value(), typist.value(), reference.toLowerCase(Locale.ROOT) + "-%")
                .query((row, _) -> views.view(row.getString("view")))
                .list()
                .stream()
                .flatMap(view -> view.asFormer().stream())
                .toList();
        return known.size() == 1 ? known.getFirst() : null;
    }

    private List<Finding> noticed(DossierView view, ApplicationForm form, @Nullable FormerAuthorisation former) {
        var terms = definition(view).terms();
        var now = clock.instant();
        var place = terms.competence().of(form).orElse(Departement.of("75"));
        var kinds = view.contents().pieces().stream().map(Piece::kind).collect(Collectors.toUnmodifiableSet());
        return Examiner.examine(new Examination(
                terms, view.opening().role(), form, kinds, agencies.competentFor(place), now, now, null, former));
    }
}
