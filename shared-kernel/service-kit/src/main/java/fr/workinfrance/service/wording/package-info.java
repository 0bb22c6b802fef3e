/**
 * The domain's data said in words, in French and English. Read {@link fr.workinfrance.service.wording.Wording} first.
 */
@NullMarked
package fr.workinfrance.service.wording;

import org.jspecify.annotations.NullMarked;
