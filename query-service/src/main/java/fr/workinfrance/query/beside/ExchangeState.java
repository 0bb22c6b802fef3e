package fr.workinfrance.query.beside;

import fr.workinfrance.domain.exchange.Exchange;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.domain.exchange.Side;
import fr.workinfrance.domain.party.DossierId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the messages of a dossier stand.
 *
 * @param version sequence number of the last event of the exchange
 * @param owing the side that is to answer; absent when nobody is
 * @param since when they owe it; absent when nobody does
 * @param messages how many were written
 */
public record ExchangeState(
        DossierId dossier,
        long version,
        @Nullable Side owing,
        @Nullable Instant since,
        int messages) {

    static ExchangeState none(DossierId dossier) {
        return new ExchangeState(dossier, -1, null, null, 0);
    }

    ExchangeState then(ExchangeEvent event, long sequence) {
        // Why: an event that was parked and is tried again may already be in the row.
        if (sequence <= version) return this;
        return switch (event) {
            case ExchangeEvent.FileAttached _ -> new ExchangeState(dossier, sequence, owing, since, messages);
            case ExchangeEvent.MessageWritten e -> owed(sequence, Exchange.owed(owing, e), e.at(), messages + 1);
            case ExchangeEvent.ExchangeSettled e ->
                owed(sequence, owing == Side.AGENCY ? null : owing, e.at(), messages);
        };
    }

    private ExchangeState owed(long sequence, @Nullable Side next, Instant at, int written) {
        var from = next == null ? null : Objects.equals(next, owing) ? since : at;
        return new ExchangeState(dossier, sequence, next, from, written);
    }
}
