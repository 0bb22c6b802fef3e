package fr.workinfrance.domain.procedure;

import java.util.List;

/** Applies every rule of the day to what was declared. It proposes findings; an officer decides. */
public final class Examiner {

    public static List<Finding> examine(Examination examination) {
        return List.of();
    }

    private Examiner() {}
}
