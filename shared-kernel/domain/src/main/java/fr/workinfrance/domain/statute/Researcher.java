package fr.workinfrance.domain.statute;

import static fr.workinfrance.domain.procedure.PieceNeed.ALWAYS;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.PieceNeed;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Trait;
import java.util.List;

/** A doctoral student under a doctoral contract, a CIFRE agreement, or as teaching and research assistant (ATER). */
final class Researcher {

    static List<ProcedureDefinition> versions() {
        return List.of(common().since("2016-11-01"), common().since("2021-04-01"));
    }

    private static Draft common() {
        return Draft.inFrance(
                        ProcedureId.Name.RESEARCHER,
                        "Code du travail, R5221-3 14° ; Code de l’éducation, L612-7 ; Décret 88-654",
                        Trait.IN_FRANCE,
                        Trait.RESEARCHER)
                .pieces(ALWAYS, PieceKind.STUDENT_CARD)
                .piece(PieceKind.RESEARCH_CONTRACT, ALWAYS, "Décret 2009-464 ; Décret 88-654")
                .piece(PieceKind.INSTALLATION_RECORD, PieceNeed.ALWAYS, "Décret 88-654")
                .conditionalPieces()
                .mayConsult(AgencyKind.PREFECTURE, "Code du travail, R5221-15", 15);
    }

    private Researcher() {}
}
