/**
 * How an approved dossier gets its attestation, exactly once. Read
 * {@link fr.workinfrance.command.issuing.WhenApprovedThenIssueAttestation} first.
 */
@NullMarked
package fr.workinfrance.command.issuing;

import org.jspecify.annotations.NullMarked;
