package fr.workinfrance.domain.statute;

import static fr.workinfrance.domain.form.FieldNeed.OPTIONAL;
import static fr.workinfrance.domain.procedure.PieceNeed.ALWAYS;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.form.FieldNeed;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Trait;
import java.util.List;

/** A student's apprenticeship: after the first year of stay, or at once on a course of Master's grade (R5221-7). */
final class Apprenticeship {

    static List<ProcedureDefinition> versions() {
        return List.of(
                common().since("2016-11-01"),
                common().rules(Rule.JOB_SEEKER_ELSEWHERE).since("2021-04-01"));
    }

    private static Draft common() {
        return Draft.inFrance(
                        ProcedureId.Name.APPRENTICESHIP,
                        "Code du travail, R5221-7, R5221-3 14°",
                        Trait.IN_FRANCE,
                        Trait.STUDENT,
                        Trait.APPRENTICE)
                .asking(FieldNeed.ALWAYS, FormField.STAY_SINCE, FormField.MASTER_GRADE)
                .asking(OPTIONAL, FormField.STAY_STATUS)
                .pieces(ALWAYS, PieceKind.STUDENT_CARD, PieceKind.WORK_CONTRACT)
                .piece(PieceKind.CFA_ENROLMENT, ALWAYS, "Code du travail, L6221-1, L6233-1")
                .conditionalPieces()
                .rules(Rule.FIRST_YEAR_OF_STAY, Rule.REDUCED_PAY_TO_CHECK)
                .mayConsult(AgencyKind.PREFECTURE, "Code du travail, R5221-15", 15)
                .mayConsult(AgencyKind.LABOUR_INSPECTION, "Code du travail, L6225-1", 15);
    }

    private Apprenticeship() {}
}
