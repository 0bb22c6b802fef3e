/**
 * The attestation as a verifiable credential. Read {@link fr.workinfrance.command.credential.WorkCredential} first.
 */
@NullMarked
package fr.workinfrance.command.credential;

import org.jspecify.annotations.NullMarked;
