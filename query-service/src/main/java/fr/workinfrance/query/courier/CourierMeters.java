package fr.workinfrance.query.courier;

import fr.workinfrance.query.letter.LetterKind;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts letters by kind and by what became of them: never by whom they were for. */
class CourierMeters {

    /** What may become of a letter. */
    enum Outcome {
        INBOX,
        SENT,
        FAILED,
        PARKED,
        MUTED,
        /** Its reader was erased or gave up their address before it left. */
        DROPPED,
        /** The agency has no officer here. */
        NOBODY
    }

    private final MeterRegistry meters;

    CourierMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(LetterKind kind, Outcome outcome) {
        meters.counter("wif.letters", "kind", lower(kind), "outcome", lower(outcome))
                .increment();
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
