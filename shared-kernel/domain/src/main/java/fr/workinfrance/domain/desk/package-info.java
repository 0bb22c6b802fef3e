/**
 * How an agency shares out its work: whom a dossier is given to, and its labels. Read {@link
 * fr.workinfrance.domain.desk.DeskDecider} first.
 */
@NullMarked
package fr.workinfrance.domain.desk;

import org.jspecify.annotations.NullMarked;
