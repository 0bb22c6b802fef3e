package fr.workinfrance.standalone.stories;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A wallet that does what OpenID4VCI 1.0 asks of one, and as a test likes what it does not. */
public final class WalletPhone {

    static final String GRANT = "urn:ietf:params:oauth:grant-type:pre-authorized_code";

    private static final JsonMapper JSON = JsonMapper.shared();

    final ECKey key = drawn();

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonNode offer;
    private final String issuer;

    /** @param link as the page shows it */
    public WalletPhone(String link) {
        var text = link.substring(link.indexOf("credential_offer=") + "credential_offer=".length());
        offer = JSON.readTree(URLDecoder.decode(text, StandardCharsets.UTF_8));
        issuer = offer.path("credential_issuer").asString();
    }

    /** What was answered. */
    public record Told(int status, JsonNode body, HttpResponse<String> whole) {
        public String error() {
            return body.path("error").asString("");
        }
    }

    String code() {
        return offer.path("grants").path(GRANT).path("pre-authorized_code").asString();
    }

    JsonNode issuer() {
        return read("/.well-known/openid-credential-issuer");
    }

    JsonNode authorization() {
        return read("/.well-known/oauth-authorization-server");
    }

    /** A token for the transaction code. */
    public Told token(String transaction) {
        return form("grant_type=" + encoded(GRANT) + "&pre-authorized_code=" + encoded(code()) + "&tx_code="
                + encoded(transaction));
    }

    Told form(String body) {
        return send(HttpRequest.newBuilder(at(authorization(), "token_endpoint"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    String nonce() {
        var told = send(HttpRequest.newBuilder(at(issuer(), "nonce_endpoint")).POST(BodyPublishers.noBody()));
        return told.body().path("c_nonce").asString();
    }

    /** The whole way from the transaction code to the credential. */
    public String fetched(String transaction) {
        var token = token(transaction).body().path("access_token").asString();
        var told = credential(token, request(proof(nonce())));
        if (told.status() != 200) throw new AssertionError(told.body().toString());
        return told.body().path("credentials").get(0).path("credential").asString();
    }

    Told credential(String token, String body) {
        return send(HttpRequest.newBuilder(at(issuer(), "credential_endpoint"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body)));
    }

    Told send(HttpRequest.Builder request) {
        try {
            var whole = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            var json = whole.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Told(whole.statusCode(), json ? JSON.readTree(whole.body()) : JSON.createObjectNode(), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String request(String proof) {
        return "{\"credential_configuration_id\":\"work-authorisation\",\"proofs\":{\"jwt\":[\"" + proof + "\"]}}";
    }

    String proof(String nonce) {
        return signed(header(), claims().claim("nonce", nonce));
    }

    JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("openid4vci-proof+jwt"))
                .jwk(key.toPublicJWK());
    }

    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().audience(issuer).issueTime(new Date());
    }

    String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims) {
        try {
            var jwt = new SignedJWT(header.build(), claims.build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    URI at(JsonNode metadata, String endpoint) {
        return URI.create(metadata.path(endpoint).asString());
    }

    private JsonNode read(String path) {
        return send(HttpRequest.newBuilder(URI.create(issuer + path)).GET()).body();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static ECKey drawn() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
