package fr.workinfrance.command.dossier.beside;

import fr.workinfrance.command.dossier.ActorText;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The envelope of a command beside a dossier: who asks, when, and under which number, so that asking twice is asking once. */
public sealed interface AsideRequest permits ExchangeRequest, DeskRequest {

    UUID commandId();

    Actor actor();

    Instant at();

    /** What the asker had seen of this stream; absent when they accept whatever came since. */
    @Nullable
    Long expectedVersion();

    DossierId dossier();

    /** The name of the command, as the log knows it. */
    String name();

    String stream();

    default Provenance provenance() {
        return new Provenance(ActorText.of(actor()), name(), commandId().toString());
    }
}
