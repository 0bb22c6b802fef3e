/**
 * What may be told of a request before it is whole. Read {@link fr.workinfrance.domain.foresight.Foreseen} first.
 */
@NullMarked
package fr.workinfrance.domain.foresight;

import org.jspecify.annotations.NullMarked;
