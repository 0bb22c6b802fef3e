package fr.workinfrance.domain.exchange;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has happened to the messages of a dossier: their own stream, so that writing never disturbs deciding. */
public sealed interface ExchangeEvent {

    DossierId dossier();

    Instant at();

    /** A file was put by for a message. Nobody is shown it before the message is written. */
    record FileAttached(DossierId dossier, Instant at, MessageId message, Writer writer, Attachment file)
            implements ExchangeEvent {}

    /**
     * A message was sent, with the files put by for it.
     *
     * @param signatory who wrote for the agency; absent for an applicant
     */
    record MessageWritten(
            DossierId dossier,
            Instant at,
            MessageId message,
            Writer writer,
            @Nullable Signatory signatory,
            Personal<String> text,
            boolean wantsReply)
            implements ExchangeEvent {}

    /** The agency held that the applicant's last message needs no answer. */
    record ExchangeSettled(DossierId dossier, Instant at, Writer writer) implements ExchangeEvent {}
}
