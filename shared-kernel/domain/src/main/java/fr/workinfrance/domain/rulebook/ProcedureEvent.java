package fr.workinfrance.domain.rulebook;

import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.time.Instant;

/** What has happened to a procedure: its own stream, {@code procedure:<NAME>}. */
public sealed interface ProcedureEvent {

    ProcedureId.Name procedure();

    Instant at();

    /** A version was published; it is in force from the day that its number says. */
    record VersionPublished(ProcedureId.Name procedure, Instant at, ProcedureDefinition definition)
            implements ProcedureEvent {}
}
