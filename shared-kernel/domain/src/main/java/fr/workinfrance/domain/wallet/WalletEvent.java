package fr.workinfrance.domain.wallet;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.party.DossierId;
import java.time.Instant;

/**
 * What has happened to one offer of an attestation to a wallet: a stream of its own, since it changes nothing in the dossier. No
 * secret of the offer and nothing of the wallet is in it.
 */
public sealed interface WalletEvent {

    OfferId offer();

    DossierId dossier();

    Instant at();

    /**
     * The holder has asked for an offer.
     *
     * @param code of the attestation that is offered
     * @param until after that the offer is nothing any more
     */
    record WalletOffered(OfferId offer, DossierId dossier, Instant at, AttestationCode code, Instant until)
            implements WalletEvent {}

    /** Somebody had the offer and not its transaction code. */
    record WalletCodeRefused(OfferId offer, DossierId dossier, Instant at) implements WalletEvent {}

    /**
     * A wallet showed the offer and its transaction code.
     *
     * @param until after that it may no longer fetch the attestation
     */
    record WalletCodeAccepted(OfferId offer, DossierId dossier, Instant at, Instant until) implements WalletEvent {}

    /**
     * The attestation was handed to the wallet, bound to its key.
     *
     * @param keyId which sealing key signed it
     * @param sha256 of what was signed, 64 lower-case hexadecimal digits: who shows it can be told that it is ours
     */
    record AttestationCarried(
            OfferId offer, DossierId dossier, Instant at, AttestationCode code, String keyId, String sha256)
            implements WalletEvent {}
}
