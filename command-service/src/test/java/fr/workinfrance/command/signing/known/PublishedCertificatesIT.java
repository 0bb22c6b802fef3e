package fr.workinfrance.command.signing.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.SealAlgorithm;
import fr.workinfrance.command.signing.SealSettings;
import fr.workinfrance.command.signing.SealSettings.Level;
import fr.workinfrance.testkit.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class PublishedCertificatesIT {

    private static final Instant NOW = Instant.parse("2018-09-17T13:05:07Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static Database database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        database = Database.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Whichever of the two is revoked: the one seals what the other's symbol stands on. */
    @Test
    void know_which_keys_were_made_together_wherever_they_lie_now() {
        var known = new PublishedCertificates(JdbcClient.create(database.app()));
        var settings = new SealSettings(Level.B, null, SealAlgorithm.P384);
        var sealer = Seal.keptIn(folder, settings, Set::of, known, CLOCK).sealer();
        assertThat(sealer.symbolKeyId()).isNotEqualTo(sealer.keyId());
        assertThat(known.all()).extracting(PublicCertificate::keyId).contains(sealer.keyId(), sealer.symbolKeyId());
        assertThat(known.together(sealer.keyId())).containsExactlyInAnyOrder(sealer.keyId(), sealer.symbolKeyId());
        assertThat(known.together(sealer.symbolKeyId()))
                .containsExactlyInAnyOrder(sealer.keyId(), sealer.symbolKeyId());
        assertThat(known.inFiles()).contains(sealer.keyId(), sealer.symbolKeyId());
        assertThat(known.together("0123456789abcdef")).containsExactly("0123456789abcdef");
    }

    /** As when the database is away for a moment: whoever checks would not know the key. */
    @Test
    void are_told_of_a_key_before_it_seals() {
        var told = new Interrupted();
        var seal = Seal.keptIn(folder, SealSettings.PLAIN, Set::of, told, CLOCK);
        var first = seal.sealer().keyId();
        told.isAway = true;
        var order = UUID.randomUUID();
        assertThatThrownBy(() -> seal.addKey(order, NOW)).hasMessage("away");
        assertThatThrownBy(seal::look).hasMessage("away");
        assertThat(seal.sealer().keyId()).isEqualTo(first);
        told.isAway = false;
        var second = seal.addKey(order, NOW).keyId();
        assertThat(seal.sealer().keyId()).isEqualTo(second).isNotEqualTo(first);
        assertThat(seal.certificates()).hasSize(2);
    }

    private static final class Interrupted implements KnownKeys {
        private boolean isAway;

        @Override
        public void tell(List<KnownKey> keys) {
            if (isAway) throw new IllegalStateException("away");
        }

        @Override
        public Set<String> inFiles() {
            return Set.of();
        }
    }
}
