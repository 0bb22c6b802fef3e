package fr.workinfrance.verification.watch;

/** A message was not taken over, or nobody knows whether it was. */
final class NotTold extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean forGood;

    /**
     * @param kind in a word, without an address
     * @param forGood whether trying again is of no use
     */
    NotTold(String kind, boolean forGood) {
        super(kind, null, false, false);
        this.forGood = forGood;
    }

    boolean isForGood() {
        return forGood;
    }

    String kind() {
        return String.valueOf(getMessage());
    }
}
