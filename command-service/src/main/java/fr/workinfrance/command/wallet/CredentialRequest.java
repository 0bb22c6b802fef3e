package fr.workinfrance.command.wallet;

import fr.workinfrance.command.body.StrictJson;
import fr.workinfrance.service.web.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/**
 * What a wallet asks the attestation with (OpenID4VCI 1.0, section 8.2).
 *
 * @param proof that it holds the key
 */
record CredentialRequest(String proof) {

    private static final StrictJson JSON = new StrictJson(1);

    /** @throws WalletFault when it is none */
    static CredentialRequest of(HttpServletRequest request) throws IOException {
        var body = body(request);
        if (body.has("credential_identifier")) {
            if (body.has("credential_configuration_id")) throw invalid("one name of a credential is enough");
            throw WalletFault.of("unknown_credential_identifier", "no identifiers were given out");
        }
        if (body.has("credential_response_encryption"))
            throw WalletFault.of("invalid_encryption_parameters", "responses are not encrypted here");
        var configuration = body.path("credential_configuration_id");
        if (!configuration.isString()) throw invalid("credential_configuration_id is missing");
        if (!configuration.asString().equals(WalletMetadata.CONFIGURATION))
            throw WalletFault.of("unknown_credential_configuration", "see the metadata of this issuer");
        return new CredentialRequest(proof(body.path("proofs")));
    }

    private static String proof(JsonNode proofs) {
        var jwts = proofs.path("jwt");
        if (!proofs.isObject() || proofs.size() != 1 || !jwts.isArray())
            throw WalletFault.of("invalid_proof", "proofs must hold jwt and nothing else");
        if (jwts.size() != 1 || !jwts.get(0).isString())
            throw WalletFault.of("invalid_proof", "one proof is needed: one credential is issued");
        return jwts.get(0).asString();
    }

    private static JsonNode body(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) throw invalid("the body must be application/json");
        try {
            var body = JSON.read(request.getInputStream());
            if (body.isObject()) return body;
        } catch (RequestProblem unreadable) {
            // Said below, as of any other body that is none.
        }
        throw invalid("the body is no JSON object");
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.valueOf(type));
        } catch (IllegalArgumentException noType) {
            return false;
        }
    }

    private static WalletFault invalid(String why) {
        return WalletFault.of("invalid_credential_request", why);
    }
}
