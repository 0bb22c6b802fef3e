/**
 * The procedures, their delays, and what a rule may find. Read {@link fr.workinfrance.domain.procedure.Rule} first.
 */
@NullMarked
package fr.workinfrance.domain.procedure;

import org.jspecify.annotations.NullMarked;
