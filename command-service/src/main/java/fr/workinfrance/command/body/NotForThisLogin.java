package fr.workinfrance.command.body;

/** A body that only another kind of login can complete: an opinion by somebody of no agency. */
public final class NotForThisLogin extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotForThisLogin() {
        super("not for this login", null, false, false);
    }
}
