/**
 * Who has read what of a dossier: every read by an agency is a fact of its own (CRPA L114-8). Read {@link
 * fr.workinfrance.domain.reading.ReadingDecider} first.
 */
@NullMarked
package fr.workinfrance.domain.reading;

import org.jspecify.annotations.NullMarked;
