package fr.workinfrance.command.dossier.wallet;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.wallet.OfferId;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What is asked of one offer. */
sealed interface WalletRequest {

    OfferId offer();

    @TargetAggregateIdentifier
    default String stream() {
        return stream(offer());
    }

    static String stream(OfferId offer) {
        return "wallet:" + offer;
    }

    /** That it be made. */
    record Make(OfferId offer, DossierId dossier, AttestationCode code, Instant at, Provenance by)
            implements WalletRequest {}

    /** Where it stands. */
    record Look(OfferId offer) implements WalletRequest {}

    /** That a wallet be let in. */
    record Show(OfferId offer, boolean right, Instant at, Provenance by) implements WalletRequest {}

    /** That it be recorded as used. */
    record Carry(OfferId offer, String keyId, String sha256, Instant at, Provenance by) implements WalletRequest {}
}
