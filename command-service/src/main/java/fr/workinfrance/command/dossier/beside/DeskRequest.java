package fr.workinfrance.command.dossier.beside;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.desk.DeskCommand;
import fr.workinfrance.domain.party.DossierId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Asks something of the desk of a dossier. */
public record DeskRequest(
        UUID commandId, Actor actor, Instant at, @Nullable Long expectedVersion, DeskCommand command)
        implements AsideRequest {

    @Override
    public DossierId dossier() {
        return command.dossier();
    }

    @Override
    public String name() {
        return command.getClass().getSimpleName();
    }

    @Override
    @TargetAggregateIdentifier
    public String stream() {
        return stream(command.dossier());
    }

    static String stream(DossierId dossier) {
        return "desk:" + dossier;
    }
}
