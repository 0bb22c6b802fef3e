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

/** The introduction of a worker who is still abroad; the consulate's part comes after the authorisation. */
final class Introduction {

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
        return Draft.fromAbroad(
                        ProcedureId.Name.INTRODUCTION,
                        "Code du travail, L5221-2, R5221-1, R5221-11, R5221-16",
                        Trait.ABROAD)
                .asking(FieldNeed.ALWAYS, FormField.SHORTAGE_JOB)
                .pieces(ALWAYS, PieceKind.WORK_CONTRACT, PieceKind.COMPANY_EXTRACT, PieceKind.QUALIFICATION_PROOF)
                .publishedOffer()
                .conditionalPieces()
                .rules(Rule.LABOUR_MARKET, Rule.EMPLOYER_COMPLIANCE, Rule.OFII_TAX)
                .mayConsult(AgencyKind.OFII, "CESEDA, L436-10", 15);
    }

    private Introduction() {}
}
