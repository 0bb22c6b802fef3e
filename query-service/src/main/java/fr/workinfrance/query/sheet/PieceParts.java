package fr.workinfrance.query.sheet;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.piece.PieceKind;

/** To which part of the dossier each kind of piece belongs: who may open it. */
public final class PieceParts {
    public static Part of(PieceKind kind) {
        return switch (kind) {
            case STAY_DOCUMENT, PASSPORT, STUDENT_CARD -> Part.STAY_PIECES;
            case WORK_CONTRACT, RENEWAL_PROOF -> Part.CONTRACT_PIECES;
            case REGULATED_PROFESSION_PROOF, QUALIFICATION_PROOF -> Part.QUALIFICATION_PIECES;
            case DFMS_ENROLMENT, MEDICAL_DIPLOMA -> Part.QUALIFICATION_PIECES;
            case CFA_ENROLMENT, RECRUITMENT_CERTIFICATE, HEAD_OF_SERVICE_CERTIFICATE -> Part.CONTRACT_PIECES;
            case RESEARCH_CONTRACT, INSTALLATION_RECORD -> Part.CONTRACT_PIECES;
            case SHOW_LICENCE, PRIOR_DECLARATION, COMPANY_EXTRACT -> Part.CONTRACT_PIECES;
            case PUBLISHED_OFFER -> Part.CONTRACT_PIECES;
            case MANDATE, OTHER -> Part.OTHER_PIECES;
        };
    }

    private PieceParts() {}
}
