package fr.workinfrance.command.dossier;

/** Carries a {@link Denial} to the door. Expected: it is answered, never logged as an error, and has no stack to show. */
public final class Denied extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Denial why;

    public Denied(Denial why) {
        super(why.getClass().getSimpleName(), null, false, false);
        this.why = why;
    }

    public Denial why() {
        return why;
    }
}
