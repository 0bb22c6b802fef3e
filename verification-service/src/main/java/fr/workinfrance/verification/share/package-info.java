/**
 * Checks by the code of a share: what its holder lets be seen, and who is told of it. Read
 * {@link fr.workinfrance.verification.share.ShareCheck} first.
 */
@NullMarked
package fr.workinfrance.verification.share;

import org.jspecify.annotations.NullMarked;
