package fr.workinfrance.command.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.Claims;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealIT {

    private static final Instant NOW = Instant.parse("2018-09-17T13:05:07Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void is_made_on_first_start_and_found_again_on_the_second() {
        var first = Seal.keptIn(folder.resolve("keys"), CLOCK).certificate();
        var second = Seal.keptIn(folder.resolve("keys"), CLOCK).certificate();
        assertThat(second.der()).isEqualTo(first.der());
        assertThat(second.keyId()).matches("[0-9a-f]{16}").isEqualTo(first.keyId());
        assertThat(second.madeAt()).isEqualTo(NOW);
    }

    @Test
    void lies_in_files_for_the_owner_only() throws IOException {
        Seal.keptIn(folder, CLOCK);
        for (var name : new String[] {"attestation-seal.p12", "attestation-seal.password"})
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
    }

    @Test
    void refuses_a_key_that_others_may_read() throws IOException {
        Seal.keptIn(folder, CLOCK);
        Files.setPosixFilePermissions(
                folder.resolve("attestation-seal.p12"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Seal.keptIn(folder, CLOCK))
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void says_in_one_sentence_that_the_key_is_damaged_and_makes_no_other() throws IOException {
        Seal.keptIn(folder, CLOCK);
        var store = folder.resolve("attestation-seal.p12");
        var bytes = Files.readAllBytes(store);
        Files.write(store, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> Seal.keptIn(folder, CLOCK))
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageContaining("restore both files");
        assertThat(store).hasSize(bytes.length / 2);
    }

    @Test
    void says_so_when_the_password_is_lost() throws IOException {
        Seal.keptIn(folder, CLOCK);
        Files.delete(folder.resolve("attestation-seal.password"));
        assertThatThrownBy(() -> Seal.keptIn(folder, CLOCK)).isInstanceOf(UnusableSealingKey.class);
        assertThat(folder.resolve("attestation-seal.password")).doesNotExist();
    }

    @Test
    void leaves_the_document_as_it_was_and_adds_itself_behind() {
        var unsealed = new AttestationPage(URI.create("https://work.example.fr")).draw(Claims.plain());
        var seal = Seal.keptIn(folder, CLOCK);
        var sealed = seal.seal(unsealed, NOW);
        assertThat(Arrays.copyOf(sealed.bytes(), unsealed.length)).isEqualTo(unsealed);
        assertThat(sealed.keyId()).isEqualTo(seal.certificate().keyId());
    }

    @Test
    void never_shows_the_key_in_its_text() {
        assertThat(SealingKeyText.of(folder, CLOCK))
                .doesNotContain("BigInteger")
                .matches("SealingKey\\[[0-9a-f]{16}]");
    }

    /** The text form of a key, for the one test that looks at it. */
    private static final class SealingKeyText {
        static String of(Path folder, Clock clock) {
            return new SealingKeyFile(folder).openOrMake(clock).toString();
        }
    }
}
