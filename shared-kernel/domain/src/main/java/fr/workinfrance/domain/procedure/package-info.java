/**
 * Dated rules and the findings they propose; a rule never decides. Read {@link
 * fr.workinfrance.domain.procedure.Examiner} first.
 */
@NullMarked
package fr.workinfrance.domain.procedure;

import org.jspecify.annotations.NullMarked;
