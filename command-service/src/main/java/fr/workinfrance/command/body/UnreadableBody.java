package fr.workinfrance.command.body;

import java.util.List;

/** A body that is JSON, but not what the command needs; every problem at once. */
public final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<BodyProblem> problems;

    public UnreadableBody(List<BodyProblem> problems) {
        super("unreadable body", null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<BodyProblem> problems() {
        return problems;
    }
}
