/**
 * The bytes of pieces and attestations: sealed under their person's key, streamed in chunks, named by their SHA-256. Read {@link
 * fr.workinfrance.eventlog.vault.Vault} first.
 */
@NullMarked
package fr.workinfrance.eventlog.vault;

import org.jspecify.annotations.NullMarked;
