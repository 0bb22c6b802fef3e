package fr.workinfrance.domain.statute;

import static fr.workinfrance.domain.procedure.PieceNeed.ALWAYS;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.form.FieldNeed;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Trait;
import java.util.List;

/**
 * An artist engaged for more than three months; up to three, no authorisation is needed since November 2016. The artist may be
 * in France already, and then goes by the permit.
 */
final class Artist {

    static List<ProcedureDefinition> versions() {
        return List.of(
                common().mayConsultTheInspection("3°")
                        .weighingTheLabourMarket()
                        .rules(Rule.QUALIFICATION_TO_WEIGH, Rule.PAY_TO_COMPARE)
                        .since("2016-11-01"),
                // Law: since decree 2021-360 the labour market is not weighed for artists.
                common().asking(FieldNeed.ALWAYS, FormField.EMPLOYER_COMPLIES)
                        .mayConsultTheInspection("2°")
                        .rules(Rule.DECLARATIONS_TO_WEIGH, Rule.CONVICTIONS_TO_WEIGH)
                        .since("2021-04-01"));
    }

    private static Draft common() {
        return Draft.anywhere(ProcedureId.Name.ARTIST, "Code du travail, L7121-2, L7122-3, R5221-3", Trait.ARTIST)
                .pieces(ALWAYS, PieceKind.WORK_CONTRACT)
                .piece(PieceKind.SHOW_LICENCE, ALWAYS, "Code du travail, L7122-3")
                .piece(PieceKind.PRIOR_DECLARATION, ALWAYS, "Code du travail, L7122-6, R7122-26")
                .conditionalPieces()
                .rules(Rule.ARTIST_EXEMPT, Rule.EMPLOYER_COMPLIANCE, Rule.OFII_TAX)
                .mustConsult(AgencyKind.DRAC, "Code du travail, L7122-3, R7122-26", 15, Silence.DEEMED_GIVEN);
    }

    private Artist() {}
}
