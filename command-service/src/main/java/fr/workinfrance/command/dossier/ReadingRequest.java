package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.reading.ReadingCommand;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The envelope of a reading. Its stream is apart from the dossier's, so that reading never disturbs deciding. */
public record ReadingRequest(UUID commandId, Actor actor, Instant at, ReadingCommand command) {

    @TargetAggregateIdentifier
    public String stream() {
        return stream(command.dossier().toString());
    }

    static String stream(String dossier) {
        return "reading:" + dossier;
    }

    Provenance provenance() {
        return new Provenance(ActorText.of(actor), command.getClass().getSimpleName(), commandId.toString());
    }
}
