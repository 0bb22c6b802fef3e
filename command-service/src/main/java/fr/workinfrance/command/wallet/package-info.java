/**
 * How an attestation gets into a digital wallet: OpenID for Verifiable Credential Issuance 1.0, with a code given beforehand. Read
 * {@link fr.workinfrance.command.wallet.CredentialDesk} first.
 */
@NullMarked
package fr.workinfrance.command.wallet;

import org.jspecify.annotations.NullMarked;
