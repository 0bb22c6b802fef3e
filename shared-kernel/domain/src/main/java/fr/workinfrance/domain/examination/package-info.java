/**
 * Dated rules applied to what was declared; a rule proposes, an officer decides. Read {@link
 * fr.workinfrance.domain.examination.Examiner} first.
 */
@NullMarked
package fr.workinfrance.domain.examination;

import org.jspecify.annotations.NullMarked;
