package fr.workinfrance.command.pieces.inside;

import java.io.IOException;

/** The bytes are not a piece that can be taken. Expected: it is answered, and has no stack to show. */
public final class UnsuitablePiece extends IOException {

    private static final long serialVersionUID = 1;

    /** What is wrong with a file. */
    public enum Why {
        EMPTY("piece-empty"),
        TOO_LARGE("too-large"),
        FORMAT("piece-format"),
        TWO_FORMATS("piece-two-formats"),
        CUT_SHORT("piece-cut-short"),
        /** The picture, or one in the document, says it has more points than any scan of a page. */
        TOO_MANY_PIXELS("piece-too-many-pixels"),
        /** What is packed in it is far more than a document. */
        SWELLS("piece-swells"),
        /** It is encrypted. */
        LOCKED("piece-locked"),
        /** It runs a program, or sends something somewhere. */
        ACTIVE("piece-active");

        private final String problem;

        Why(String problem) {
            this.problem = problem;
        }

        public String problem() {
            return problem;
        }
    }

    private final Why why;

    public UnsuitablePiece(Why why) {
        super(why.problem);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
