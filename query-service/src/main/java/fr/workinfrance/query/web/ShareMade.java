package fr.workinfrance.query.web;

import java.util.UUID;

/** What the command service said of a share that was asked for. */
public sealed interface ShareMade permits ShareMade.Made, Answer.Refused {

    /** @param code for the recipient; it is told this once */
    record Made(UUID share, String code) implements ShareMade {
        /** Why hidden: whoever has it can use it, and text forms end up in logs. */
        @Override
        public String toString() {
            return "Made[" + share + "]";
        }
    }
}
