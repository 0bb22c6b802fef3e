/**
 * What is recorded of offers to wallets, each offer a stream. Read {@link
 * fr.workinfrance.command.dossier.wallet.WalletRecords} first.
 */
@NullMarked
package fr.workinfrance.command.dossier.wallet;

import org.jspecify.annotations.NullMarked;
