package fr.workinfrance.domain.exchange;

import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.exchange.ExchangeCommand.AttachFile;
import fr.workinfrance.domain.exchange.ExchangeCommand.SettleExchange;
import fr.workinfrance.domain.exchange.ExchangeCommand.WriteMessage;
import fr.workinfrance.domain.exchange.ExchangeDecision.Accepted;
import fr.workinfrance.domain.exchange.ExchangeDecision.Refused;
import fr.workinfrance.domain.exchange.ExchangeEvent.ExchangeSettled;
import fr.workinfrance.domain.exchange.ExchangeEvent.FileAttached;
import fr.workinfrance.domain.exchange.ExchangeEvent.MessageWritten;
import java.time.Instant;

/** When a message, or a file for one, is a new fact. Who may write at all, the policy has said before. */
public final class ExchangeDecider {

    static final int FILES_OF_A_MESSAGE = 5;
    static final int FILES = 200;
    static final int MESSAGES = 1_000;

    public static ExchangeDecision decide(Exchange exchange, ExchangeCommand command, Instant now) {
        return switch (command) {
            case AttachFile c -> attach(exchange, c, now);
            case WriteMessage c -> write(exchange, c, now);
            case SettleExchange c -> settle(exchange, c, now);
        };
    }

    private static ExchangeDecision attach(Exchange exchange, AttachFile c, Instant now) {
        var before = exchange.filesOf(c.message());
        if (exchange.written().contains(c.message())) return new Refused(new Refusal.MessageAlreadySent());
        if (isOfAnother(exchange, c.message(), c.writer())) return new Refused(new Refusal.MessageOfAnother());
        if (before.stream().anyMatch(f -> f.file().id().equals(c.file().id())))
            return new Refused(new Refusal.PieceAlreadyJoined(c.file().id()));
        if (before.size() >= FILES_OF_A_MESSAGE) return new Refused(new Refusal.TooManyPieces(FILES_OF_A_MESSAGE));
        if (exchange.files() >= FILES) return new Refused(new Refusal.TooManyPieces(FILES));
        return new Accepted(new FileAttached(c.dossier(), now, c.message(), c.writer(), c.file()));
    }

    private static ExchangeDecision write(Exchange exchange, WriteMessage c, Instant now) {
        if (exchange.written().contains(c.message())) return new Refused(new Refusal.MessageAlreadySent());
        if (isOfAnother(exchange, c.message(), c.writer())) return new Refused(new Refusal.MessageOfAnother());
        if (exchange.written().size() >= MESSAGES) return new Refused(new Refusal.TooManyMessages(MESSAGES));
        return new Accepted(
                new MessageWritten(c.dossier(), now, c.message(), c.writer(), c.signatory(), c.text(), c.wantsReply()));
    }

    private static ExchangeDecision settle(Exchange exchange, SettleExchange c, Instant now) {
        return exchange.owing() == Side.AGENCY
                ? new Accepted(new ExchangeSettled(c.dossier(), now, c.writer()))
                : new Refused(new Refusal.NoReplyAwaited());
    }

    // Why: whoever guesses the number of somebody else's message must not slip a file into it.
    private static boolean isOfAnother(Exchange exchange, MessageId message, Writer writer) {
        return exchange.filesOf(message).stream()
                .anyMatch(file -> !file.writer().account().equals(writer.account()));
    }

    private ExchangeDecider() {}
}
