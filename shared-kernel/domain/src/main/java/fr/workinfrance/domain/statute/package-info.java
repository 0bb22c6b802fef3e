/**
 * The procedures of the mission as the law set them, one file for each. Read {@link fr.workinfrance.domain.statute.StatuteBook}
 * first.
 */
@NullMarked
package fr.workinfrance.domain.statute;

import org.jspecify.annotations.NullMarked;
