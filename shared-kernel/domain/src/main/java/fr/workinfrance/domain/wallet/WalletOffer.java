package fr.workinfrance.domain.wallet;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.wallet.WalletEvent.AttestationCarried;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeAccepted;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeRefused;
import fr.workinfrance.domain.wallet.WalletEvent.WalletOffered;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an offer stands.
 *
 * @param until while it may be shown with its transaction code
 * @param wrongCodes how often it was shown with another one
 * @param fetchUntil while the wallet that was let in may fetch; absent before
 */
public record WalletOffer(
        OfferId id,
        DossierId dossier,
        AttestationCode code,
        Instant until,
        int wrongCodes,
        @Nullable Instant fetchUntil,
        boolean carried) {

    /** Whether a wallet that was let in may fetch the attestation now. */
    public boolean mayFetch(Instant now) {
        return fetchUntil != null && !carried && now.isBefore(fetchUntil);
    }

    /**
     * The offer after one more event.
     *
     * @param offer nothing before the first
     */
    public static WalletOffer after(@Nullable WalletOffer offer, WalletEvent event) {
        if (event instanceof WalletOffered e)
            return new WalletOffer(e.offer(), e.dossier(), e.code(), e.until(), 0, null, false);
        if (offer == null) throw new IllegalStateException("an offer does not begin with " + event.getClass());
        return switch (event) {
            case WalletOffered _ -> offer;
            case WalletCodeRefused _ -> offer.with(offer.wrongCodes + 1, offer.fetchUntil, offer.carried);
            case WalletCodeAccepted e -> offer.with(offer.wrongCodes, e.until(), offer.carried);
            case AttestationCarried _ -> offer.with(offer.wrongCodes, offer.fetchUntil, true);
        };
    }

    private WalletOffer with(int wrong, @Nullable Instant fetch, boolean done) {
        return new WalletOffer(id, dossier, code, until, wrong, fetch, done);
    }
}
