/**
 * What a procedure is made of, and what a rule may find. Read {@link fr.workinfrance.domain.procedure.ProcedureDefinition}
 * first.
 */
@NullMarked
package fr.workinfrance.domain.procedure;

import org.jspecify.annotations.NullMarked;
