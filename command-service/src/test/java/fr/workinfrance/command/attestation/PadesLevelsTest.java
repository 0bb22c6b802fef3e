package fr.workinfrance.command.attestation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.command.signing.SealAlgorithm;
import fr.workinfrance.command.signing.SealSettings;
import fr.workinfrance.command.signing.SealSettings.Level;
import fr.workinfrance.command.signing.UnusableSealingKey;
import org.junit.jupiter.api.Test;

/** The levels of the seal that need somebody else; what others say of a document at each is in {@link EveryDocumentIT}. */
class PadesLevelsTest {

    @Test
    void above_the_first_needs_a_time_stamp_authority() {
        assertThatThrownBy(() -> SealSettings.of(Level.T, " ", SealAlgorithm.P256))
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageContaining("wif.seal.timestamps");
    }
}
