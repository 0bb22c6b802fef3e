package fr.workinfrance.command.dossier.wallet;

import fr.workinfrance.domain.wallet.WalletDecider;
import fr.workinfrance.domain.wallet.WalletEvent;
import fr.workinfrance.domain.wallet.WalletOffer;
import fr.workinfrance.eventlog.wire.Provenance;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One offer of an attestation to a wallet. */
public class WalletAggregate {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable WalletOffer offer;

    /** Who made it, as the log writes who asked. */
    private String by = "";

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    WalletOffer handle(WalletRequest.Make asked) {
        if (offer == null)
            apply(WalletDecider.offer(asked.offer(), asked.dossier(), asked.code(), asked.at()), asked.by());
        return known();
    }

    @CommandHandler
    WalletRecords.Known handle(WalletRequest.Look asked) {
        return new WalletRecords.Known(known(), by);
    }

    /** The event, when there was one. */
    @CommandHandler
    Optional<WalletEvent> handle(WalletRequest.Show asked) {
        return applied(WalletDecider.show(known(), asked.right(), asked.at()), asked.by());
    }

    /** As above. */
    @CommandHandler
    Optional<WalletEvent> handle(WalletRequest.Carry asked) {
        return applied(WalletDecider.carry(known(), asked.keyId(), asked.sha256(), asked.at()), asked.by());
    }

    @EventSourcingHandler
    void on(WalletEvent event, MetaData metadata) {
        if (offer == null) by = Provenance.of(metadata).actor();
        id = WalletRequest.stream(event.offer());
        offer = WalletOffer.after(offer, event);
    }

    private WalletOffer known() {
        return Objects.requireNonNull(offer);
    }

    private static Optional<WalletEvent> applied(Optional<WalletEvent> event, Provenance by) {
        event.ifPresent(happened -> apply(happened, by));
        return event;
    }

    private static void apply(WalletEvent event, Provenance by) {
        AggregateLifecycle.apply(event, MetaData.from(by.asMetadata()));
    }
}
