/**
 * What anybody may take away to check without us: keys, the list of what no longer holds, and the page that works offline. Read
 * {@link fr.workinfrance.verification.published.KeyPages} first.
 */
@NullMarked
package fr.workinfrance.verification.published;

import org.jspecify.annotations.NullMarked;
