/**
 * Letters to the people of a dossier: which there are, to whom, and in what words. Read {@link
 * fr.workinfrance.query.letter.LetterKind} first.
 */
@NullMarked
package fr.workinfrance.query.letter;

import org.jspecify.annotations.NullMarked;
