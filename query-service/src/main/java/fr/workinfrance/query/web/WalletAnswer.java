package fr.workinfrance.query.web;

import java.time.Instant;

/** What the command service said when the attestation was to be offered to a wallet. */
public sealed interface WalletAnswer permits WalletAnswer.Offered, Answer.Refused {

    /**
     * It is offered.
     *
     * @param link what a wallet opens
     * @param transactionCode what the wallet asks for
     */
    record Offered(String link, String transactionCode, Instant until) implements WalletAnswer {}
}
