package fr.workinfrance.command.wallet;

import fr.workinfrance.command.credential.WalletAddresses;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where wallets ask: for a token, for a fresh number, for the attestation. */
@RestController
class WalletDoor {

    private final CredentialDesk desk;
    private final Nonces nonces;
    private final WalletLimits limits;

    WalletDoor(CredentialDesk desk, Nonces nonces, WalletLimits limits) {
        this.desk = desk;
        this.nonces = nonces;
        this.limits = limits;
    }

    /** As RFC 6749 answers, section 5.1. */
    record TokenTold(String access_token, String token_type, long expires_in) {}

    @PostMapping(WalletAddresses.TOKEN)
    ResponseEntity<TokenTold> token(HttpServletRequest request) {
        limits.ask(request.getRemoteAddr());
        var asked = TokenRequest.of(request);
        var token = desk.token(asked.code(), asked.transaction());
        return fresh().body(new TokenTold(token.text(), "Bearer", token.life().toSeconds()));
    }

    @PostMapping(WalletAddresses.NONCE)
    ResponseEntity<Map<String, String>> nonce(HttpServletRequest request) {
        limits.ask(request.getRemoteAddr());
        return fresh().body(Map.of("c_nonce", nonces.next()));
    }

    @PostMapping(WalletAddresses.CREDENTIAL)
    ResponseEntity<Map<String, List<Map<String, String>>>> credential(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request)
            throws IOException {
        limits.ask(request.getRemoteAddr());
        var offer = desk.offer(bearer(authorization));
        var asked = CredentialRequest.of(request);
        var credential = desk.hand(offer, asked.proof());
        return fresh().body(Map.of("credentials", List.of(Map.of("credential", credential))));
    }

    private static String bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7))
            throw WalletFault.token("", "");
        return authorization.substring(7).strip();
    }

    private static ResponseEntity.BodyBuilder fresh() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_JSON);
    }
}
