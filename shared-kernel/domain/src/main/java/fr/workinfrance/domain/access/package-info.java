/**
 * Who may ask what of a dossier, and who may read what in it: one table, used by both sides. Read {@link
 * fr.workinfrance.domain.access.AccessPolicy} first.
 */
@NullMarked
package fr.workinfrance.domain.access;

import org.jspecify.annotations.NullMarked;
