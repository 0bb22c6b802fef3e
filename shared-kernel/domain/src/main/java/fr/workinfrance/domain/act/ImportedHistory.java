package fr.workinfrance.domain.act;

import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What had happened to a dossier before it was imported: legal dates, apart from the time the import records them.
 *
 * @param completeAt when it was taken into examination; absent when it never was
 * @param outcome how it ended; absent when it is still open
 */
public record ImportedHistory(
        Instant openedAt,
        Instant submittedAt,
        @Nullable Instant completeAt,
        @Nullable Outcome outcome) {

    /** How an imported dossier ended. */
    public sealed interface Outcome {
        Instant at();

        record Approved(Instant at, AuthorisedPeriod period) implements Outcome {}

        record Refused(Instant at) implements Outcome {}

        record Closed(Instant at) implements Outcome {}
    }
}
