package fr.workinfrance.domain.desk;

import fr.workinfrance.domain.dossier.Refusal;

/** What became of a command about a desk. */
public sealed interface DeskDecision {

    record Accepted(DeskEvent event) implements DeskDecision {}

    record Refused(Refusal why) implements DeskDecision {}
}
