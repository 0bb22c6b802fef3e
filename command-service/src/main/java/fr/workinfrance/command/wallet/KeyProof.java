package fr.workinfrance.command.wallet;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/**
 * Checks that a wallet holds the key its attestation is to be bound to (OpenID4VCI 1.0, appendix F.1 and F.4): signed by that key
 * for us, over a number that we gave just now.
 */
final class KeyProof {

    /** The one algorithm that every wallet has to know (HAIP 1.0, section 7). */
    static final String ALGORITHM = "ES256";

    static final String TYPE = "openid4vci-proof+jwt";

    private static final int LONGEST = 8192;

    private final String issuer;
    private final Nonces nonces;

    KeyProof(String issuer, Nonces nonces) {
        this.issuer = issuer;
        this.nonces = nonces;
    }

    /**
     * The wallet's public key, as a JWK of what it takes and nothing else.
     *
     * @throws WalletFault when it proves nothing
     */
    Map<String, Object> key(String proof) {
        if (proof.length() > LONGEST) throw invalid("the proof is too long");
        try {
            var jwt = SignedJWT.parse(proof);
            var key = key(jwt.getHeader());
            if (!jwt.verify(new ECDSAVerifier(key))) throw invalid("the signature is not by the key in the header");
            said(jwt.getJWTClaimsSet());
            return new ECKey.Builder(key.getCurve(), key.getX(), key.getY())
                    .build()
                    .toJSONObject();
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException unreadable) {
            throw invalid("the proof cannot be read");
        }
    }

    private static ECKey key(JWSHeader header) {
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) throw invalid("alg must be " + ALGORITHM);
        if (header.getType() == null || !header.getType().getType().equals(TYPE)) throw invalid("typ must be " + TYPE);
        if (header.getKeyID() != null || header.getX509CertChain() != null)
            throw invalid("the key must stand in jwk and nowhere else");
        if (!(header.getJWK() instanceof ECKey key) || !Curve.P_256.equals(key.getCurve()))
            throw invalid("jwk must be a P-256 key");
        if (key.isPrivate()) throw invalid("a private key was sent: it is not private any more");
        return key;
    }

    private void said(JWTClaimsSet claims) throws ParseException {
        if (!List.of(issuer).equals(claims.getAudience())) throw invalid("aud must be the credential issuer");
        if (claims.getIssuer() != null) throw invalid("iss must be absent without a client");
        if (claims.getIssueTime() == null) throw invalid("iat is missing");
        var nonce = claims.getStringClaim("nonce");
        if (nonce == null) throw invalid("nonce is missing");
        // Why no look at iat: the clocks of telephones are wrong; the nonce holds ours.
        if (!nonces.isFresh(nonce)) throw WalletFault.of("invalid_nonce", "fetch a new one from the nonce endpoint");
    }

    private static WalletFault invalid(String why) {
        return WalletFault.of("invalid_proof", why);
    }
}
