package fr.workinfrance.command.importing;

/**
 * Something the file holds and the import does not carry: told, never dropped in silence.
 *
 * @param what the label as the file has it, never the answer
 */
public record ImportRemark(Kind kind, String what) {

    /** What could not be carried. */
    public enum Kind {
        UNKNOWN_QUESTION,
        UNKNOWN_PIECE,
        /** Known, and left with the other system: its e-mails, notes and guests. */
        LEFT_BEHIND
    }
}
