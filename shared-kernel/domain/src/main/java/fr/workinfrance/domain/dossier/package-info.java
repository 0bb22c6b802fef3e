/**
 * The life of a dossier: what may be asked of it, what has happened to it, and the rules between.
 *
 * <p>Read {@link fr.workinfrance.domain.dossier.DossierDecider} first: it is the table of what is possible.
 */
@NullMarked
package fr.workinfrance.domain.dossier;

import org.jspecify.annotations.NullMarked;
