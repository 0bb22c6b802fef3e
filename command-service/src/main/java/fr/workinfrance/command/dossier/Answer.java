package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.eventlog.wire.Provenance;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a command was answered, kept as long as its events are: the memory that makes asking twice asking once.
 *
 * @param digest of what was asked; absent when none was kept
 * @param again whether it is told for the second time
 */
record Answer(
        Provenance by,
        @Nullable String digest,
        long version,
        List<Class<? extends DossierEvent>> events,
        boolean again) {
    Answer {
        events = List.copyOf(events);
    }

    static Answer started(Provenance by, @Nullable String digest) {
        return new Answer(by, digest, -1, List.of(), false);
    }

    Answer and(DossierEvent event, long sequence) {
        var more = Stream.<Class<? extends DossierEvent>>concat(events.stream(), Stream.of(event.getClass()));
        return new Answer(by, digest, sequence, more.toList(), false);
    }

    Answer replayed() {
        return new Answer(by, digest, version, events, true);
    }

    String command() {
        return by.command();
    }

    /** Why its number cannot stand for that request. */
    Denial taken(DossierRequest request) {
        return isFor(request) ? new Denial.SaidOtherwise(command()) : new Denial.CommandIdTaken(command());
    }

    boolean isFor(DossierRequest request) {
        return by.equals(request.provenance());
    }

    /** Whether it was the same words; what was not kept is taken for the same. */
    boolean saysTheSameAs(DossierRequest request) {
        return digest == null || request.digest() == null || digest.equals(request.digest());
    }
}
