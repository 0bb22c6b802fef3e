/**
 * An opinion as an obligation between administrations: asked, given, never edited. Read {@link fr.workinfrance.domain.opinion.OpinionRequest} first.
 */
@NullMarked
package fr.workinfrance.domain.opinion;

import org.jspecify.annotations.NullMarked;
