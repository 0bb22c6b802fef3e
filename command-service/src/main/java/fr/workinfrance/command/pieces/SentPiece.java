package fr.workinfrance.command.pieces;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import org.jspecify.annotations.Nullable;

/**
 * What the sender says of a piece before its bytes.
 *
 * @param called the Content-Disposition header
 * @param expectedVersion what the sender has seen of the dossier; absent when they accept whatever came since
 * @param announced how many bytes will follow; -1 when that is not said
 */
record SentPiece(
        DossierId dossier,
        PieceId piece,
        PieceKind kind,
        @Nullable String called,
        @Nullable Long expectedVersion,
        long announced) {}
