/**
 * Telling those who asked that an attestation they checked was withdrawn, repealed or replaced. Read
 * {@link fr.workinfrance.verification.watch.WatchDesk} first, then {@link fr.workinfrance.verification.watch.Teller}.
 */
@NullMarked
package fr.workinfrance.verification.watch;

import org.jspecify.annotations.NullMarked;
