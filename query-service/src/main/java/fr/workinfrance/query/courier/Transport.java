package fr.workinfrance.query.courier;

import fr.workinfrance.query.letter.WrittenLetter;

/** What carries a letter to a mailbox elsewhere. */
public interface Transport {

    /**
     * Returns once another server has taken the letter over.
     *
     * @param number of this e-mail, the same at each attempt
     */
    void send(String address, String number, WrittenLetter letter) throws NotSent;

    /** The letter was not taken over, or nobody knows whether it was. */
    final class NotSent extends Exception {

        private final boolean forGood;

        /**
         * @param why kept for its class alone: its message may name a person's address
         * @param forGood whether trying again is of no use
         */
        public NotSent(Throwable why, boolean forGood) {
            super(why.getClass().getSimpleName(), null, false, false);
            this.forGood = forGood;
        }

        public boolean isForGood() {
            return forGood;
        }

        /** The class of what went wrong. */
        public String kind() {
            return String.valueOf(getMessage());
        }
    }
}
