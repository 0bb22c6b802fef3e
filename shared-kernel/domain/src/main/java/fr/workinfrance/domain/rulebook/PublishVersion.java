package fr.workinfrance.domain.rulebook;

import fr.workinfrance.domain.procedure.ProcedureDefinition;

/** Asks that a version of a procedure be published; its number is the first day it is in force. */
public record PublishVersion(ProcedureDefinition definition) {}
