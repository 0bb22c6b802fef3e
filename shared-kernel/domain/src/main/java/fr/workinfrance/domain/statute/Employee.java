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

/** Any other worker who is in France already and whose permit does not let them hold the job. */
final class Employee {

    static List<ProcedureDefinition> versions() {
        return List.of(
                common().mayConsultTheInspection("3°")
                        .weighingTheLabourMarket()
                        .mayConsultTheOrder("4°")
                        .rules(Rule.QUALIFICATION_TO_WEIGH, Rule.PAY_TO_COMPARE)
                        .since("2016-11-01"),
                common().asking(FieldNeed.ALWAYS, FormField.EMPLOYER_COMPLIES)
                        .asking(OPTIONAL, FormField.OFFER_PUBLISHED_ON)
                        .mayConsultTheOrder("3°")
                        .rules(Rule.DECLARATIONS_TO_WEIGH, Rule.CONVICTIONS_TO_WEIGH)
                        .since("2021-04-01"));
    }

    private static Draft common() {
        return Draft.inFrance(ProcedureId.Name.EMPLOYEE, "Code du travail, L5221-2, R5221-1, R5221-3", Trait.IN_FRANCE)
                .asking(FieldNeed.ALWAYS, FormField.STAY_STATUS, FormField.SHORTAGE_JOB)
                .pieces(ALWAYS, PieceKind.WORK_CONTRACT, PieceKind.COMPANY_EXTRACT, PieceKind.QUALIFICATION_PROOF)
                .publishedOffer()
                .conditionalPieces()
                .rules(Rule.JOB_SEEKER_ELSEWHERE, Rule.LABOUR_MARKET, Rule.EMPLOYER_COMPLIANCE, Rule.OFII_TAX)
                .mayConsult(AgencyKind.PREFECTURE, "Code du travail, R5221-15", 15);
    }

    private Employee() {}
}
