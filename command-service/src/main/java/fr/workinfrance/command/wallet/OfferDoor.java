package fr.workinfrance.command.wallet;

import fr.workinfrance.command.credential.WalletAddresses;
import fr.workinfrance.command.door.Door;
import fr.workinfrance.command.door.RequestHeaders;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.wallet.WalletRecords;
import fr.workinfrance.command.issuing.AttestedClaims;
import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.wallet.OfferId;
import fr.workinfrance.domain.wallet.WalletOffer;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.RequestProblem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where the holder of an attestation asks for an offer that a wallet can take up. */
@RestController
class OfferDoor {

    private final Dossiers dossiers;
    private final AttestedClaims claims;
    private final WalletRecords records;
    private final OfferSecrets secrets;
    private final WalletAddresses addresses;
    private final WalletLimits limits;
    private final Door door;
    private final JsonMapper json = JsonMapper.shared();

    OfferDoor(
            Dossiers dossiers,
            AttestedClaims claims,
            WalletRecords records,
            OfferSecrets secrets,
            WalletAddresses addresses,
            WalletLimits limits,
            Door door) {
        this.dossiers = dossiers;
        this.claims = claims;
        this.records = records;
        this.secrets = secrets;
        this.addresses = addresses;
        this.limits = limits;
        this.door = door;
    }

    /**
     * An offer, told to its holder once.
     *
     * @param link what a wallet opens, on this device or as a QR code on another
     * @param transactionCode what the wallet will ask for
     */
    record Offer(String link, String transactionCode, Instant until) {}

    @PostMapping("/api/dossiers/{dossier}/wallet-offers")
    ResponseEntity<Offer> offer(
            @PathVariable("dossier") String address, @RequestHeader HttpHeaders headers, SignedIn reader) {
        var dossier = Door.dossier(address);
        var asked = RequestHeaders.unversioned(headers);
        admit(reader, dossier);
        var now = door.now();
        var held = claims.held(dossier)
                .filter(one -> !one.period().until().isBefore(ParisTime.dayOf(now)))
                .orElseThrow(() -> RequestProblem.of(HttpStatus.CONFLICT, "nothing-to-carry"));
        limits.offer(reader.account().id());
        var id = number(dossier, reader.account().id(), asked.commandId());
        var made = records.make(id, dossier, held.code(), reader.account().id(), asked.commandId(), now);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told(made));
    }

    private void admit(SignedIn reader, DossierId dossier) {
        var standing = dossiers.standing(reader.actor(), dossier);
        if (standing == Standing.STRANGER) throw RequestProblem.of(HttpStatus.NOT_FOUND, "unknown-dossier");
        if (!AccessPolicy.mayCarryAttestation().contains(standing))
            throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }

    /** The same key again is the same offer. */
    private static OfferId number(DossierId dossier, AccountId account, UUID commandId) {
        var name = "wallet-offer/" + dossier + "/" + account + "/" + commandId;
        return new OfferId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private Offer told(WalletOffer made) {
        var grant = new LinkedHashMap<String, Object>();
        grant.put("pre-authorized_code", secrets.code(made.id()));
        grant.put("tx_code", Map.of("input_mode", "numeric", "length", OfferSecrets.DIGITS));
        var offer = new LinkedHashMap<String, Object>();
        offer.put("credential_issuer", addresses.issuer());
        offer.put("credential_configuration_ids", List.of(WalletMetadata.CONFIGURATION));
        offer.put("grants", Map.of(TokenRequest.GRANT, grant));
        var link = "openid-credential-offer://?credential_offer="
                + URLEncoder.encode(json.writeValueAsString(offer), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        return new Offer(link, secrets.transaction(made.id()), made.until());
    }
}
