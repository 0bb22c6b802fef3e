package fr.workinfrance.command.wallet;

import fr.workinfrance.command.attestation.AttestationClaim;
import fr.workinfrance.command.credential.WorkCredential;
import fr.workinfrance.command.dossier.ActorText;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.wallet.WalletRecords;
import fr.workinfrance.command.issuing.AttestedClaims;
import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.wallet.OfferId;
import fr.workinfrance.domain.wallet.WalletOffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What becomes of an offer: a wallet shows it with its transaction code and gets a token; with the token and the proof of a key it
 * gets the attestation, once.
 */
final class CredentialDesk {

    private final Dossiers dossiers;
    private final OfferSecrets secrets;
    private final WalletRecords records;
    private final KeyProof proofs;
    private final AttestedClaims claims;
    private final WorkCredential credential;
    private final Clock clock;

    CredentialDesk(
            Dossiers dossiers,
            OfferSecrets secrets,
            WalletRecords records,
            KeyProof proofs,
            AttestedClaims claims,
            WorkCredential credential,
            Clock clock) {
        this.dossiers = dossiers;
        this.secrets = secrets;
        this.records = records;
        this.proofs = proofs;
        this.claims = claims;
        this.credential = credential;
        this.clock = clock;
    }

    /** What a wallet fetches with, and for how long. */
    record Token(String text, Duration life) {}

    /** @throws WalletFault when the offer is over or unknown, or the transaction code another: which of them is not told */
    Token token(String code, String transaction) {
        var now = clock.instant();
        return secrets.ofCode(code)
                .flatMap(this::known)
                .flatMap(offer -> letIn(offer.id(), transaction, now))
                .orElseThrow(() -> WalletFault.of("invalid_grant", "the code or the transaction code is not good"));
    }

    // Why who made it is asked for at each step: what was offered by somebody who has left since is offered by nobody.
    private Optional<WalletOffer> known(OfferId offer) {
        return records.look(offer)
                .filter(known -> ActorText.applicant(known.by())
                        .filter(maker -> mayCarry(maker, known.offer().dossier()))
                        .isPresent())
                .map(WalletRecords.Known::offer);
    }

    private boolean mayCarry(AccountId maker, DossierId dossier) {
        return AccessPolicy.mayCarryAttestation().contains(dossiers.standing(new Actor.Applicant(maker), dossier));
    }

    private Optional<Token> letIn(OfferId offer, String transaction, Instant now) {
        return records.show(offer, secrets.isTransaction(offer, transaction), now)
                .map(until -> new Token(secrets.token(offer), Duration.between(now, until)));
    }

    /** @throws WalletFault when it is no token of ours, or one that was used */
    WalletOffer offer(String token) {
        return secrets.ofToken(token)
                .flatMap(this::known)
                .filter(offer -> offer.mayFetch(clock.instant()))
                .orElseThrow(CredentialDesk::spent);
    }

    /** @throws WalletFault when the proof proves nothing, the attestation holds no longer, or it was handed over before */
    String hand(WalletOffer offer, String proof) {
        var key = proofs.key(proof);
        var now = clock.instant();
        var claim = claims.claim(offer.dossier(), offer.code())
                .filter(said -> !isOver(said, now))
                .orElseThrow(() -> WalletFault.of("credential_request_denied", "the attestation holds no longer"));
        var signed = credential.of(claim, key, now);
        // Why before it is handed over: what left this house and was not recorded could not be accounted for.
        if (!records.carry(offer.id(), signed.keyId(), signed.sha256(), now)) throw spent();
        return signed.text();
    }

    private static boolean isOver(AttestationClaim claim, Instant now) {
        return claim.period().until().isBefore(ParisTime.dayOf(now));
    }

    private static WalletFault spent() {
        return WalletFault.token("invalid_token", "the token is unknown, over or used");
    }
}
