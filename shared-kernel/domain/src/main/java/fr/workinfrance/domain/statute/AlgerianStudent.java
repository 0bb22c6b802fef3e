package fr.workinfrance.domain.statute;

import static fr.workinfrance.domain.form.FieldNeed.OPTIONAL;
import static fr.workinfrance.domain.procedure.PieceNeed.ALWAYS;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Trait;
import java.util.List;

/** An Algerian student's job: an authorisation from the first hour, for half the year's time of the branch at most. */
final class AlgerianStudent {

    static List<ProcedureDefinition> versions() {
        return List.of(
                common().mayConsultTheInspection("3°").since("2016-11-01"),
                common().mayConsultTheInspection("2°")
                        .rules(Rule.JOB_SEEKER_ELSEWHERE)
                        .since("2021-04-01"));
    }

    private static Draft common() {
        return Draft.inFrance(
                        ProcedureId.Name.ALGERIAN_STUDENT,
                        "Accord franco-algérien du 27/12/1968, avenant du 11/07/2001, titre III",
                        Trait.IN_FRANCE,
                        Trait.STUDENT,
                        Trait.ALGERIAN)
                .asking(OPTIONAL, FormField.STAY_STATUS)
                .pieces(ALWAYS, PieceKind.STUDENT_CARD, PieceKind.WORK_CONTRACT)
                .conditionalPieces()
                .rules(Rule.OVER_HALF_TIME, Rule.REDUCED_PAY_TO_CHECK)
                .mayConsult(AgencyKind.PREFECTURE, "Code du travail, R5221-15", 15);
    }

    private AlgerianStudent() {}
}
