package fr.workinfrance.standalone.stories;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.TestHouse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Credentials of a house that seals with another kind of key: accepted all the same by the verifier that we did not write. */
class WalletAlgorithmIT {

    @ParameterizedTest
    @CsvSource({"P384, ES384", "RSA3072, PS256"})
    void is_one_of_those_that_a_verifier_knows(String set, String named, @TempDir Path data) {
        try (var house = TestHouse.on(data, "wif.seal.algorithm=" + set, "wif.receipts.algorithm=P384")) {
            var inForce = house.clock().instant().plus(Duration.ofDays(9));
            var offered = WalletOffer.made(house, new Granted(house).story("wallet"));
            var credential = offered.phone().fetched(offered.transaction());
            var told =
                    NpmVerifier.installed().check(credential, offered.phone().key, List.of("employer_name"), inForce);
            assertThat(told.path("accepted").asBoolean()).as("%s", told).isTrue();
            assertThat(told.path("header").path("alg").asString()).isEqualTo(named);
        }
    }
}
