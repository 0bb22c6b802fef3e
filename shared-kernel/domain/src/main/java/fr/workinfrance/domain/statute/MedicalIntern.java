package fr.workinfrance.domain.statute;

import static fr.workinfrance.domain.procedure.PieceNeed.ALWAYS;

import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.Trait;
import java.util.List;

/** A foreign doctor or pharmacist in specialised training (DFMS, DFMSA) who serves as an intern in a hospital. */
final class MedicalIntern {

    private static final String ORDER_ON_THE_DIPLOMAS = "Arrêté du 03/08/2010 relatif au DFMS et au DFMSA";

    static List<ProcedureDefinition> versions() {
        return List.of(
                common().mayConsultTheOrder("4°").since("2016-11-01"),
                common().mayConsultTheOrder("3°").since("2021-04-01"));
    }

    private static Draft common() {
        return Draft.inFrance(
                        ProcedureId.Name.MEDICAL_INTERN,
                        "Code du travail, R5221-3 14° ; Code de la santé publique, R6153-41",
                        Trait.IN_FRANCE,
                        Trait.MEDICAL_INTERN)
                .piece(PieceKind.RECRUITMENT_CERTIFICATE, ALWAYS, "Code de la santé publique, R6153-41")
                .piece(PieceKind.HEAD_OF_SERVICE_CERTIFICATE, ALWAYS, "Code de la santé publique, R6153-41")
                .piece(PieceKind.DFMS_ENROLMENT, ALWAYS, ORDER_ON_THE_DIPLOMAS)
                .piece(PieceKind.MEDICAL_DIPLOMA, ALWAYS, ORDER_ON_THE_DIPLOMAS)
                .conditionalPieces()
                .mayConsult(AgencyKind.PREFECTURE, "Code du travail, R5221-15", 15);
    }

    private MedicalIntern() {}
}
