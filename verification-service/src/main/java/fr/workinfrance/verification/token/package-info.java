/** Signed texts, read as they were written. Read {@link fr.workinfrance.verification.token.CompactToken} first. */
@NullMarked
package fr.workinfrance.verification.token;

import org.jspecify.annotations.NullMarked;
