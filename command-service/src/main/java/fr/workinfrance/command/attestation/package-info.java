/**
 * The attestation of an approved dossier: what it claims, how it is drawn, and who has it made. Read
 * {@link fr.workinfrance.command.attestation.AttestationClaim} first, then
 * {@link fr.workinfrance.command.attestation.AttestationPage}.
 */
@NullMarked
package fr.workinfrance.command.attestation;

import org.jspecify.annotations.NullMarked;
