package fr.workinfrance.domain.exchange;

import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.privacy.Personal;
import org.jspecify.annotations.Nullable;

/** What may be asked of the messages of a dossier. */
public sealed interface ExchangeCommand {

    DossierId dossier();

    /** Which right it takes. */
    default Aside aside() {
        return switch (this) {
            case AttachFile _ -> Aside.ATTACH_FILE;
            case WriteMessage _ -> Aside.WRITE_MESSAGE;
            case SettleExchange _ -> Aside.SETTLE_EXCHANGE;
        };
    }

    /** Puts a file by for a message that is still to be written. */
    record AttachFile(DossierId dossier, MessageId message, Writer writer, Attachment file)
            implements ExchangeCommand {}

    /**
     * Sends a message, with the files put by for it.
     *
     * @param signatory who writes for the agency, by name and capacity (CRPA L111-2); absent for an applicant
     * @param wantsReply whether the other side is to answer
     */
    record WriteMessage(
            DossierId dossier,
            MessageId message,
            Writer writer,
            @Nullable Signatory signatory,
            Personal<String> text,
            boolean wantsReply)
            implements ExchangeCommand {}

    /** Says that the last message of the applicant needs no answer. */
    record SettleExchange(DossierId dossier, Writer writer) implements ExchangeCommand {}
}
