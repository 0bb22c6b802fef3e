package fr.workinfrance.verification.published;

import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.receipt.Receipts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The public certificates of every key that seals, or sealed: what it takes to check a document without us. */
@Controller
final class KeyPages {

    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Certificates certificates;
    private final Receipts receipts;

    KeyPages(Certificates certificates, Receipts receipts) {
        this.certificates = certificates;
        this.receipts = receipts;
    }

    @ResponseBody
    @GetMapping("/api/attestations/keys")
    ResponseEntity<List<KeyTold>> all() {
        return ResponseEntity.ok()
                .cacheControl(SHORT)
                .body(certificates.all().stream().map(KeyTold::ofAttestations).toList());
    }

    /** Of the keys that seal receipts and the status list, and no attestation: those that were revoked too. */
    @ResponseBody
    @GetMapping("/api/attestations/keys/receipts")
    ResponseEntity<List<KeyTold>> ofReceipts() {
        return ResponseEntity.ok()
                .cacheControl(SHORT)
                .body(receipts.published().stream().map(KeyTold::ofReceipts).toList());
    }

    /**
     * The keys that may be trusted to seal attestations, as a JWK set (RFC 7517). Why no other: whoever checks a credential in a
     * wallet believes any key of this set, and those of receipts and lists lie where anybody may ask.
     */
    @ResponseBody
    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<Map<String, List<Map<String, Object>>>> jwks() {
        return set(certificates);
    }

    /** The keys that seal the status list and receipts of checks, and no attestation. */
    @ResponseBody
    @GetMapping("/status-lists/keys.json")
    ResponseEntity<Map<String, List<Map<String, Object>>>> jwksOfLists() {
        return set(receipts::published);
    }

    private static ResponseEntity<Map<String, List<Map<String, Object>>>> set(Certificates of) {
        var trusted = of.all().stream()
                .filter(known -> known.revokedAt() == null)
                // Why: one that this set cannot tell shall not keep all others out of it.
                .filter(known ->
                        KeyKind.find(known.certificate().getPublicKey()).isPresent())
                .map(KeyTold::jwk)
                .toList();
        return ResponseEntity.ok().cacheControl(SHORT).body(Map.of("keys", trusted));
    }

    @GetMapping("/verify/keys")
    String page(Model model) {
        model.addAttribute(
                "keys",
                Stream.concat(
                                receipts.published().stream().map(KeyTold::ofReceipts),
                                certificates.all().stream().map(KeyTold::ofAttestations))
                        .toList()
                        .reversed());
        return "verification/keys";
    }

    @ResponseBody
    @GetMapping(path = "/verify/keys/{keyId}.pem", produces = MediaType.TEXT_PLAIN_VALUE)
    String pem(@PathVariable String keyId) {
        return KeyTold.pem(published(keyId).certificate());
    }

    /** Of who vouches for the key, for readers that trust authorities only. */
    @ResponseBody
    @GetMapping(path = "/verify/keys/{keyId}/authority.pem", produces = MediaType.TEXT_PLAIN_VALUE)
    String authority(@PathVariable String keyId) {
        var authority = published(keyId).authority();
        if (authority == null) throw RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
        return KeyTold.pem(authority);
    }

    private Certificates.Published published(String keyId) {
        return Stream.concat(certificates.all().stream(), receipts.published().stream())
                .filter(known -> known.keyId().equals(keyId))
                .findFirst()
                .orElseThrow(() -> RequestProblem.of(HttpStatus.NOT_FOUND, "not-found"));
    }
}
