package fr.workinfrance.domain.wallet;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.wallet.WalletEvent.AttestationCarried;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeAccepted;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeRefused;
import fr.workinfrance.domain.wallet.WalletEvent.WalletOffered;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What an offer allows: one wallet, within minutes, with a code that is not guessed, once. */
public final class WalletDecider {

    /** How long an offer lies open. */
    public static final Duration OPEN = Duration.ofMinutes(10);

    /** How long a wallet that was let in may take to fetch. */
    public static final Duration FETCH = Duration.ofMinutes(5);

    // Why five of a million: whoever photographed the offer over a shoulder is not to find its code.
    static final int WRONG_CODES = 5;

    public static WalletOffered offer(OfferId id, DossierId dossier, AttestationCode code, Instant now) {
        return new WalletOffered(id, dossier, now, code, now.plus(OPEN));
    }

    /**
     * A wallet shows the offer and a transaction code.
     *
     * @param right whether it is the offer's own
     * @return nothing when the offer takes no code any more
     */
    public static Optional<WalletEvent> show(WalletOffer offer, boolean right, Instant now) {
        boolean takesCodes =
                offer.fetchUntil() == null && offer.wrongCodes() < WRONG_CODES && now.isBefore(offer.until());
        if (!takesCodes) return Optional.empty();
        return Optional.of(
                right
                        ? new WalletCodeAccepted(offer.id(), offer.dossier(), now, now.plus(FETCH))
                        : new WalletCodeRefused(offer.id(), offer.dossier(), now));
    }

    /**
     * The wallet is handed the attestation.
     *
     * @return nothing when it was handed over before, or too late
     */
    public static Optional<WalletEvent> carry(WalletOffer offer, String keyId, String sha256, Instant now) {
        return offer.mayFetch(now)
                ? Optional.of(new AttestationCarried(offer.id(), offer.dossier(), now, offer.code(), keyId, sha256))
                : Optional.empty();
    }

    private WalletDecider() {}
}
