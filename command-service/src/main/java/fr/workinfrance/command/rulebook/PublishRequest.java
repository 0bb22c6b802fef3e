package fr.workinfrance.command.rulebook;

import fr.workinfrance.command.dossier.ActorText;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.rulebook.PublishVersion;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The envelope of a publication: who asks, when, and under which number. */
public record PublishRequest(UUID commandId, Actor actor, Instant at, PublishVersion command) {

    @TargetAggregateIdentifier
    public String stream() {
        return stream(command.definition().id().name());
    }

    static String stream(ProcedureId.Name procedure) {
        return "procedure:" + procedure;
    }

    Provenance provenance() {
        return new Provenance(ActorText.of(actor), command.getClass().getSimpleName(), commandId.toString());
    }
}
