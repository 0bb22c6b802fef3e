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

/** A student's job beyond 964 hours a year (Code du travail, R5221-26): autorisation provisoire de travail. */
final class StudentJob {

    static List<ProcedureDefinition> versions() {
        return List.of(
                common().mayConsultTheInspection("3°").since("2016-11-01"),
                // Law: decree 2021-360 rewrote the criteria, and named what a student must still ask for.
                common().mayConsultTheInspection("2°")
                        .asking(OPTIONAL, FormField.STAY_STATUS)
                        .rules(Rule.JOB_SEEKER_ELSEWHERE)
                        .since("2021-04-01"));
    }

    private static Draft common() {
        return Draft.inFrance(
                        ProcedureId.Name.STUDENT_JOB,
                        "Code du travail, R5221-3 14°, R5221-26",
                        Trait.IN_FRANCE,
                        Trait.STUDENT)
                .pieces(ALWAYS, PieceKind.STUDENT_CARD, PieceKind.WORK_CONTRACT)
                .conditionalPieces()
                .rules(Rule.WITHIN_STUDENT_ALLOWANCE, Rule.REDUCED_PAY_TO_CHECK)
                .mayConsult(AgencyKind.PREFECTURE, "Code du travail, R5221-15", 15);
    }

    private StudentJob() {}
}
