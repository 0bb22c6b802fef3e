package fr.workinfrance.query.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.exchange.Side;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The messages of a dossier as one reader is shown them, the oldest first.
 *
 * @param own the side the reader is on
 * @param owing the side that is to answer; absent when nobody is
 * @param may what the reader may do here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Conversation(
        String dossier,
        String reference,
        long version,
        Side own,
        @Nullable Side owing,
        @Nullable Instant since,
        Set<Aside> may,
        List<Message> messages) {

    /**
     * One message.
     *
     * @param agency for which it was written; absent for an applicant's
     * @param party as what whoever wrote it takes part, or did then; absent for the one who opened the dossier
     * @param mine whether the reader wrote it
     * @param name of the officer who wrote it; absent once erased
     * @param text absent once the person it may speak of is erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Message(
            String id,
            Instant at,
            Side side,
            @Nullable String agency,
            @Nullable ApplicantRole party,
            boolean mine,
            @Nullable String name,
            @Nullable String capacity,
            @Nullable String text,
            boolean wantsReply,
            List<File> files) {}

    /** One file that came with a message. */
    public record File(String id, String name, String mediaType, long bytes) {}

    public boolean owesReply() {
        return owing == own;
    }

    public boolean awaitsReply() {
        return owing == own.other();
    }

    public boolean may(String aside) {
        return may.contains(Aside.valueOf(aside));
    }
}
