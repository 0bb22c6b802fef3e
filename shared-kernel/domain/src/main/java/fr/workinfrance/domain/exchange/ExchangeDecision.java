package fr.workinfrance.domain.exchange;

import fr.workinfrance.domain.dossier.Refusal;

/** What became of a command about messages. */
public sealed interface ExchangeDecision {

    record Accepted(ExchangeEvent event) implements ExchangeDecision {}

    record Refused(Refusal why) implements ExchangeDecision {}
}
