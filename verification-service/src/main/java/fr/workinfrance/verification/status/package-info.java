/**
 * The list of what no longer holds, for whoever checks without asking us. Read
 * {@link fr.workinfrance.verification.status.StatusList} first.
 */
@NullMarked
package fr.workinfrance.verification.status;

import org.jspecify.annotations.NullMarked;
