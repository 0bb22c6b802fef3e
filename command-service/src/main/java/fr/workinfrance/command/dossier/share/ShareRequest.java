package fr.workinfrance.command.dossier.share;

import fr.workinfrance.command.dossier.ActorText;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.share.ShareCommand;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The envelope of what is asked about a share: who asks, when, and under which number. */
public record ShareRequest(UUID commandId, Actor actor, Instant at, ShareCommand command) {

    @TargetAggregateIdentifier
    public String stream() {
        return stream(command.dossier().toString());
    }

    static String stream(String dossier) {
        return "share:" + dossier;
    }

    Provenance provenance() {
        return new Provenance(ActorText.of(actor), command.getClass().getSimpleName(), commandId.toString());
    }
}
