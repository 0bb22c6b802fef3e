package fr.workinfrance.command.dossier.wallet;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.wallet.OfferId;
import fr.workinfrance.domain.wallet.WalletEvent;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeAccepted;
import fr.workinfrance.domain.wallet.WalletOffer;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Where offers to wallets are recorded. Each is let in once and used once, by whichever instance is asked. */
public final class WalletRecords {

    private static final int ATTEMPTS = 4;
    private static final String WALLET = "wallet:bearer";

    private final EventLog log;
    private final CommandGateway commands;

    private WalletRecords(EventLog log) {
        this.log = log;
        this.commands = log.start().commandGateway();
    }

    /** @param log with {@link WalletAggregate} among what it holds */
    public static WalletRecords of(EventLog log) {
        return new WalletRecords(log);
    }

    /** Asked twice it is made once. */
    public WalletOffer make(
            OfferId offer, DossierId dossier, AttestationCode code, AccountId by, UUID commandId, Instant at) {
        var provenance = new Provenance("applicant:" + by, "OfferToWallet", commandId.toString());
        return ask(new WalletRequest.Make(offer, dossier, code, at, provenance));
    }

    /**
     * An offer, and who made it.
     *
     * @param by as the log writes who asked
     */
    public record Known(WalletOffer offer, String by) {}

    /** Where the offer stands; nothing when there is none. */
    public Optional<Known> look(OfferId offer) {
        try {
            log.evict(WalletRequest.stream(offer));
            return Optional.of(this.<Known>ask(new WalletRequest.Look(offer)));
        } catch (AggregateNotFoundException none) {
            return Optional.empty();
        }
    }

    /** Until when the wallet may fetch; nothing when it was not let in. */
    public Optional<Instant> show(OfferId offer, boolean right, Instant at) {
        Optional<WalletEvent> told = ask(new WalletRequest.Show(offer, right, at, wallet("ShowToWallet")));
        return told.filter(WalletCodeAccepted.class::isInstance).map(event -> ((WalletCodeAccepted) event).until());
    }

    /** Whether this was the one time that it is handed over. */
    public boolean carry(OfferId offer, String keyId, String sha256, Instant at) {
        Optional<WalletEvent> told = ask(new WalletRequest.Carry(offer, keyId, sha256, at, wallet("CarryToWallet")));
        return told.isPresent();
    }

    private static Provenance wallet(String command) {
        return new Provenance(WALLET, command, UUID.randomUUID().toString());
    }

    // Why again: another instance may have written what this one has not folded yet.
    private <T> T ask(WalletRequest request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return commands.sendAndWait(request);
            } catch (ConcurrencyException | AggregateStreamCreationException overtaken) {
                log.evict(request.stream());
                if (attempt == ATTEMPTS) throw overtaken;
            }
        }
    }
}
