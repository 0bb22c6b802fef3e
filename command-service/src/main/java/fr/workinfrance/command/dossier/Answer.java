package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.dossier.DossierEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a command was answered, kept as long as its events are: the memory that makes asking twice asking once.
 *
 * @param actor and {@code command} as the log writes them: a replay comes from the same asker, asking the same
 */
record Answer(String actor, String command, long version, List<Class<? extends DossierEvent>> events) {
    Answer {
        events = List.copyOf(events);
    }

    static Answer started(String actor, String command) {
        return new Answer(actor, command, -1, List.of());
    }

    Answer and(DossierEvent event, long sequence) {
        return new Answer(
                actor,
                command,
                sequence,
                Stream.<Class<? extends DossierEvent>>concat(events.stream(), Stream.of(event.getClass()))
                        .toList());
    }

    boolean isFor(DossierRequest request) {
        return actor.equals(ActorText.of(request.actor())) && command.equals(request.name());
    }
}
