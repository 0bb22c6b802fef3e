/**
 * What one reader is shown of one dossier: the parts they may read, opened; the others are not there. Read {@link
 * fr.workinfrance.query.sheet.Cut} first.
 */
@NullMarked
package fr.workinfrance.query.sheet;

import org.jspecify.annotations.NullMarked;
