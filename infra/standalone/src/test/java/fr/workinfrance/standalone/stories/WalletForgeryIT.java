package fr.workinfrance.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.verification.receipt.Receipts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What forgers try on an attestation in a wallet, and by what a verifier of the npm registry tells. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalletForgeryIT {

    private static final List<String> SHOWN = List.of("employer_name", "job", "place_of_birth");

    private TestHouse house;
    private WalletOffer offered;
    private String credential;
    private Instant inForce;
    private NpmVerifier npm;

    @BeforeAll
    void attest(TestHouse house) {
        this.house = house;
        inForce = house.clock().instant().plus(Duration.ofDays(9));
        npm = NpmVerifier.installed();
        offered = WalletOffer.made(house, new Granted(house).story("forged"));
        credential = offered.phone().fetched(offered.transaction());
    }

    @Test
    void is_accepted_as_it_was_carried() {
        assertThat(check(credential).path("accepted").asBoolean()).isTrue();
    }

    /** Each change leaves it as readable as it was, and in force on that day: only what was signed tells. */
    @Test
    void is_refused_by_what_was_signed_once_altered() {
        var payload = credential.split("\\.")[1];
        var later = altered(payload, "\"exp\":\\d+", "\"exp\":4102444800");
        assertThat(why(check(credential, payload, later))).contains("Invalid JWT Signature");
        var job = Stream.of(credential.split("~"))
                .skip(1)
                .filter(shown -> decoded(shown).contains("\"job\""))
                .findFirst()
                .orElseThrow();
        var better = altered(job, "\"job\",\"[^\"]+\"", "\"job\",\"Directrice\"");
        assertThat(why(check(credential, job, better))).contains("sd_hash");
    }

    private static String altered(String part, String what, String with) {
        var changed = decoded(part).replaceFirst(what, with);
        assertThat(changed).isNotEqualTo(decoded(part));
        return Base64URL.encode(changed).toString();
    }

    private static String decoded(String part) {
        return new Base64URL(part).decodeToString();
    }

    /** The key of receipts and lists lies where anybody may ask: whoever has it is believed about those, and about nobody. */
    @Test
    void is_refused_by_it_under_the_key_of_receipts_and_lists() throws Exception {
        var parts = credential.split("[.~]", 4);
        var receipts = house.part(Receipts.class);
        var certificate = Base64.encode(receipts.key().certificate().getEncoded());
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dc+sd-jwt"))
                .keyID(receipts.key().id())
                .x509CertChain(List.of(certificate))
                .build();
        var forged = new JWSObject(header, new Payload(new Base64URL(parts[1])));
        forged.sign(new ECDSASigner(receipts.key().secret(), Curve.P_256));
        assertThat(why(check(forged.serialize() + "~" + parts[3])))
                .contains("no key " + receipts.key().id());
    }

    private JsonNode check(String carried, String... tamper) {
        return npm.check(carried, offered.phone().key, SHOWN, inForce, tamper);
    }

    private static String why(JsonNode told) {
        assertThat(told.path("accepted").asBoolean()).as("%s", told).isFalse();
        return told.path("why").asString();
    }
}
