/**
 * How an attestation is carried to a wallet: an offer, proved by a code, used once. Read {@link
 * fr.workinfrance.domain.wallet.WalletDecider} first.
 */
@NullMarked
package fr.workinfrance.domain.wallet;

import org.jspecify.annotations.NullMarked;
