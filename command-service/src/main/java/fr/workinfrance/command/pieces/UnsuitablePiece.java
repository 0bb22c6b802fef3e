package fr.workinfrance.command.pieces;

import java.io.IOException;

/** The bytes are not a piece that can be taken. Expected: it is answered, and has no stack to show. */
final class UnsuitablePiece extends IOException {

    private static final long serialVersionUID = 1;

    /** What is wrong with a file. */
    enum Why {
        EMPTY("piece-empty"),
        FORMAT("piece-format"),
        TWO_FORMATS("piece-two-formats"),
        CUT_SHORT("piece-cut-short");

        private final String problem;

        Why(String problem) {
            this.problem = problem;
        }

        String problem() {
            return problem;
        }
    }

    private final Why why;

    UnsuitablePiece(Why why) {
        super(why.problem);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
