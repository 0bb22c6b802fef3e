package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Given.ID;
import static fr.workinfrance.domain.dossier.Given.opinion;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.MarkComplete;
import fr.workinfrance.domain.dossier.DossierCommand.OpenDraft;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Terms;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** A procedure that wants an opinion, a dossier filed under it, and that opinion as it is asked for. */
final class WantedTerms {

    static final AgencyId DRAC = AgencyId.of("DRAC-IDF");
    static final LocalDate TODAY = ParisTime.dayOf(DossierStories.NOW);

    static OpinionRequest asked(
            String basis, boolean binding, boolean mandatory, boolean passedOver, int days, Silence silence) {
        return new OpinionRequest(
                opinion(1), DRAC, basis, binding, mandatory, passedOver, TODAY.plusDays(days), silence);
    }

    static Terms wantingDrac(boolean mayBePassedOver) {
        return wanting("L7122-3", true, false, mayBePassedOver, Silence.DEEMED_GIVEN);
    }

    static Terms wanting(String basis, boolean mandatory, boolean binding, boolean mayBePassedOver, Silence silence) {
        var term = new OpinionTerm(
                AgencyKind.DRAC, basis, mandatory, binding, mayBePassedOver, Period.ofDays(15), silence);
        return termsOf(Given.STUDENT_JOB, List.of(term));
    }

    static Terms termsOf(ProcedureId id, List<OpinionTerm> opinions) {
        var terms = Given.TERMS;
        return new Terms(id, terms.competence(), terms.pieces(), terms.rules(), opinions, terms.decision());
    }

    static DossierStories completeUnder(Terms terms) {
        var story = DossierStories.notOpened()
                .then(new OpenDraft(ID, Given.AWA, ApplicantRole.EMPLOYER, Given.STUDENT_JOB));
        Given.commonPieces().forEach(piece -> story.then(new AttachPiece(ID, piece)));
        return story.then(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, terms))
                .then(new MarkComplete(ID));
    }

    private WantedTerms() {}
}
