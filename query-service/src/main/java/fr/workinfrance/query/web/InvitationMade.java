package fr.workinfrance.query.web;

/** What the command service said of an invitation that was asked for. */
public sealed interface InvitationMade permits InvitationMade.Made, Answer.Refused {

    /**
     * It is kept for whoever comes.
     *
     * @param code to be passed on; it is told this once
     * @param version of the dossier afterwards
     */
    record Made(String code, long version) implements InvitationMade {
        /** Why hidden: whoever has it can use it, and text forms end up in logs. */
        @Override
        public String toString() {
            return "Made[…]";
        }
    }
}
