/** What the examination awaits of the applicant. Read {@link fr.workinfrance.query.awaited.FurtherPieces} first. */
@NullMarked
package fr.workinfrance.query.awaited;

import org.jspecify.annotations.NullMarked;
