package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.dossier.Refusal;

/** Why nothing was recorded. Data, not prose: each door says it in its own words. */
public sealed interface Denial {

    /** The law, the policy or the stage says no. */
    record Refused(Refusal why) implements Denial {}

    /** There is no such dossier for this actor: whether there is one for somebody else is not said. */
    record UnknownDossier() implements Denial {}

    /** The dossier has moved on since the asker saw it. */
    record Conflict(long expected, long actual) implements Denial {}

    /** Others kept being first; asking again may succeed. */
    record Overtaken() implements Denial {}

    /** That command number already stands for the same command with other words in it. */
    record SaidOtherwise(String command) implements Denial {}

    /** That command number already stands for something else. */
    record CommandIdTaken(String firstCommand) implements Denial {}
}
