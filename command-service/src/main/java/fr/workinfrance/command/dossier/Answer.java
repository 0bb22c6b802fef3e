package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.eventlog.wire.Provenance;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a command was answered, kept as long as its events are: the memory that makes asking twice asking once.
 *
 * @param again whether it is told for the second time
 */
record Answer(Provenance by, long version, List<Class<? extends DossierEvent>> events, boolean again) {
    Answer {
        events = List.copyOf(events);
    }

    static Answer started(Provenance by) {
        return new Answer(by, -1, List.of(), false);
    }

    Answer and(DossierEvent event, long sequence) {
        var more = Stream.<Class<? extends DossierEvent>>concat(events.stream(), Stream.of(event.getClass()));
        return new Answer(by, sequence, more.toList(), false);
    }

    Answer replayed() {
        return new Answer(by, version, events, true);
    }

    String command() {
        return by.command();
    }

    boolean isFor(DossierRequest request) {
        return by.equals(request.provenance());
    }
}
