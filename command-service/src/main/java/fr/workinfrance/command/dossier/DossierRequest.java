package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of a command: who asks, and under which number, so that asking twice is asking once.
 *
 * @param commandId chosen by whoever asks; the same number again is answered with the first outcome
 * @param at the legal instant of the command
 * @param expectedVersion what the asker had seen of the dossier; absent when they accept whatever came since
 * @param digest of all that the command says; absent when the same number may come with other words
 */
public record DossierRequest(
        UUID commandId,
        Actor actor,
        Instant at,
        @Nullable Long expectedVersion,
        DossierCommand command,
        @Nullable String digest) {

    /** Of somebody whose number already stands for what is asked, such as an automation. */
    public DossierRequest(
            UUID commandId, Actor actor, Instant at, @Nullable Long expectedVersion, DossierCommand command) {
        this(commandId, actor, at, expectedVersion, command, null);
    }

    /** The same of somebody who accepts whatever came since. */
    DossierRequest whateverVersion() {
        return new DossierRequest(commandId, actor, at, null, command, digest);
    }

    @TargetAggregateIdentifier
    public String stream() {
        return command.dossier().toString();
    }

    /** The command's name, as the log and the meters know it. */
    public String name() {
        return command.getClass().getSimpleName();
    }

    Provenance provenance() {
        return new Provenance(ActorText.of(actor), name(), commandId.toString());
    }
}
