package fr.workinfrance.command.wallet;

import fr.workinfrance.command.credential.WalletAddresses;
import fr.workinfrance.command.signing.Seal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What wallets, and checkers of what is in them, read about this issuer before they ask. */
@RestController
class WalletMetadata {

    /** The one thing that can be had here. */
    static final String CONFIGURATION = "work-authorisation";

    private final WalletAddresses addresses;
    private final Seal seal;

    WalletMetadata(WalletAddresses addresses, Seal seal) {
        this.addresses = addresses;
        this.seal = seal;
    }

    /** OpenID4VCI 1.0, section 12.2. */
    @GetMapping("/.well-known/openid-credential-issuer")
    ResponseEntity<Map<String, Object>> issuer() {
        var told = new LinkedHashMap<String, Object>();
        told.put("credential_issuer", addresses.issuer());
        told.put("credential_endpoint", addresses.credential());
        told.put("nonce_endpoint", addresses.nonce());
        told.put("display", names("Work In France", "Work In France"));
        told.put("credential_configurations_supported", Map.of(CONFIGURATION, configuration()));
        return kept(told);
    }

    private Map<String, Object> configuration() {
        var told = new LinkedHashMap<String, Object>();
        told.put("format", "dc+sd-jwt");
        told.put("vct", addresses.type());
        told.put("scope", CONFIGURATION);
        told.put("cryptographic_binding_methods_supported", List.of("jwk"));
        told.put(
                "credential_signing_alg_values_supported",
                List.of(seal.algorithm().jws()));
        told.put(
                "proof_types_supported",
                Map.of("jwt", Map.of("proof_signing_alg_values_supported", List.of(KeyProof.ALGORITHM))));
        told.put("credential_metadata", Map.of("display", names("Autorisation de travail", "Work authorisation")));
        return told;
    }

    /** RFC 8414, section 2: the issuer is its own authorization server. */
    @GetMapping("/.well-known/oauth-authorization-server")
    ResponseEntity<Map<String, Object>> authorization() {
        var told = new LinkedHashMap<String, Object>();
        told.put("issuer", addresses.issuer());
        told.put("token_endpoint", addresses.token());
        told.put("token_endpoint_auth_methods_supported", List.of("none"));
        told.put("grant_types_supported", List.of(TokenRequest.GRANT));
        told.put("response_types_supported", List.of());
        told.put("pre-authorized_grant_anonymous_access_supported", true);
        return kept(told);
    }

    /** Where the keys stand (draft-ietf-oauth-sd-jwt-vc, section 5). */
    @GetMapping("/.well-known/jwt-vc-issuer")
    ResponseEntity<Map<String, Object>> keys() {
        var told = new LinkedHashMap<String, Object>();
        told.put("issuer", addresses.issuer());
        told.put("jwks_uri", addresses.keys());
        return kept(told);
    }

    private static List<Map<String, String>> names(String french, String english) {
        return List.of(Map.of("name", french, "locale", "fr"), Map.of("name", english, "locale", "en"));
    }

    private static ResponseEntity<Map<String, Object>> kept(Map<String, Object> told) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(told);
    }
}
