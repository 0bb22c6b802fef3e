/**
 * How a procedure changes: a new version, with the day it comes into force, published or refused with every reason. Read {@link
 * fr.workinfrance.domain.rulebook.ProcedureDecider} first.
 */
@NullMarked
package fr.workinfrance.domain.rulebook;

import org.jspecify.annotations.NullMarked;
