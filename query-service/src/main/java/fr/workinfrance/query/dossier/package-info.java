/**
 * A dossier as its events tell it to readers: the fold that the slices keep in their own tables, and the cut by part. Read {@link
 * fr.workinfrance.query.dossier.DossierView} first.
 */
@NullMarked
package fr.workinfrance.query.dossier;

import org.jspecify.annotations.NullMarked;
