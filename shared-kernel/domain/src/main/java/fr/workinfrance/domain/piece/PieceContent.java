package fr.workinfrance.domain.piece;

/** Where the bytes of a piece are. */
public sealed interface PieceContent {

    /**
     * In the vault, sealed under the worker's key.
     *
     * @param sha256 of the bytes before sealing, 64 lower-case hexadecimal digits
     * @param mediaType found by looking at the bytes, never taken from the name
     */
    record Stored(String sha256, String mediaType, long bytes) implements PieceContent {}

    /** With the system an imported dossier came from; only the fact that it was given is known here. */
    record Elsewhere(String source) implements PieceContent {}
}
