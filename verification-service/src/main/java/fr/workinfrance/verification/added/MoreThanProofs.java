package fr.workinfrance.verification.added;

/** What stands behind a seal is something else than proofs of it, or is not written plainly enough to be sure. */
final class MoreThanProofs extends Exception {

    private static final long serialVersionUID = 1;

    MoreThanProofs(String what) {
        super(what, null, false, false);
    }

    static void unless(boolean plain, String what) throws MoreThanProofs {
        if (!plain) throw new MoreThanProofs(what);
    }
}
