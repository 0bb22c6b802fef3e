package fr.workinfrance.domain.exchange;

import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.privacy.Personal;

/** A file that goes with a message: no piece of the dossier, so that it completes nothing. Its name may name a person. */
public record Attachment(PieceId id, Personal<String> fileName, PieceContent content) {}
