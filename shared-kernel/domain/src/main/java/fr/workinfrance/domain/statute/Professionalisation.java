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

/** A student's professionalisation contract: only after the first year of stay (R5221-7). */
final class Professionalisation {

    static List<ProcedureDefinition> versions() {
        return List.of(
                common().mayConsultTheInspection("3°").since("2016-11-01"),
                common().mayConsultTheInspection("2°")
                        .rules(Rule.JOB_SEEKER_ELSEWHERE)
                        .since("2021-04-01"));
    }

    private static Draft common() {
        return Draft.inFrance(
                        ProcedureId.Name.PROFESSIONALISATION,
                        "Code du travail, R5221-7, R5221-3 14°, L6325-1",
                        Trait.IN_FRANCE,
                        Trait.STUDENT,
                        Trait.PROFESSIONALISATION)
                .asking(FieldNeed.ALWAYS, FormField.STAY_SINCE)
                .asking(OPTIONAL, FormField.STAY_STATUS)
                .pieces(ALWAYS, PieceKind.STUDENT_CARD, PieceKind.WORK_CONTRACT)
                .conditionalPieces()
                .rules(Rule.FIRST_YEAR_OF_STAY, Rule.REDUCED_PAY_TO_CHECK)
                .mayConsult(AgencyKind.PREFECTURE, "Code du travail, R5221-15", 15);
    }

    private Professionalisation() {}
}
