/**
 * Dossiers that have to do with each other, for the agency in charge of both. Read {@link
 * fr.workinfrance.query.likeness.LikenessProjection} first.
 */
@NullMarked
package fr.workinfrance.query.likeness;

import org.jspecify.annotations.NullMarked;
