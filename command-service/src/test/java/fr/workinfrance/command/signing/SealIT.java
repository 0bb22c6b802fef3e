package fr.workinfrance.command.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.Claims;
import fr.workinfrance.command.signing.known.PublicCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                .hasMessageContaining("restore all these files");
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
    void says_so_where_a_file_is_in_place_of_the_folder() throws IOException {
        var keys = Files.writeString(folder.resolve("keys"), "no folder");
        assertThatThrownBy(() -> Seal.keptIn(keys, CLOCK))
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageMatching(
                        "The folder of sealing keys " + keys + " cannot be read or written \\(.*\\): give .*[.]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attestation-seal.p12", "attestation-seal-2.p12"})
    void says_which_key_is_missing_and_makes_none_in_its_place(String lost) throws IOException {
        var seal = Seal.keptIn(folder, CLOCK);
        seal.addKey(UUID.randomUUID(), NOW.plus(Duration.ofDays(30)));
        seal.addKey(UUID.randomUUID(), NOW.plus(Duration.ofDays(60)));
        Files.delete(folder.resolve(lost));
        assertThatThrownBy(() -> Seal.keptIn(folder, CLOCK))
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageContaining(folder.resolve(lost).toString())
                .hasMessageContaining("bring it back");
        assertThatThrownBy(() -> seal.addKey(UUID.randomUUID(), NOW)).isInstanceOf(UnusableSealingKey.class);
        assertThat(folder.resolve(lost)).doesNotExist();
    }

    @Test
    void leaves_the_document_as_it_was_and_adds_itself_behind() {
        var unsealed = new AttestationPage(URI.create("https://work.example.fr"), (_, _) -> Claims.symbol())
                .draw(Claims.plain(), Claims.SIGNED_ON);
        var seal = Seal.keptIn(folder, CLOCK);
        var sealed = seal.seal(unsealed, NOW);
        assertThat(Arrays.copyOf(sealed.bytes(), unsealed.length)).isEqualTo(unsealed);
        assertThat(sealed.keyId()).isEqualTo(seal.certificate().keyId());
    }

    @Test
    void changes_its_key_on_the_day_said_and_keeps_the_old_one_for_what_it_sealed() {
        var clock = new MovableClock();
        var seal = Seal.keptIn(folder, SealSettings.PLAIN, Set::of, clock);
        var first = seal.certificate().keyId();
        var next = seal.addKey(UUID.randomUUID(), NOW.plus(Duration.ofDays(30))).keyId();
        assertThat(seal.certificate().keyId()).isEqualTo(first);
        clock.now = NOW.plus(Duration.ofDays(30));
        assertThat(seal.certificate().keyId()).isEqualTo(next);
        assertThat(seal.certificates()).extracting(PublicCertificate::keyId).containsExactly(first, next);
        var again = Seal.keptIn(folder, SealSettings.PLAIN, Set::of, clock);
        assertThat(again.certificates()).extracting(PublicCertificate::keyId).containsExactly(first, next);
    }

    @Test
    void goes_on_to_the_planned_key_on_its_day_though_another_was_added_meanwhile() {
        var clock = new MovableClock();
        var seal = Seal.keptIn(folder, SealSettings.PLAIN, Set::of, clock);
        var planned =
                seal.addKey(UUID.randomUUID(), NOW.plus(Duration.ofDays(30))).keyId();
        clock.now = NOW.plus(Duration.ofDays(9));
        var meanwhile = seal.addKey(UUID.randomUUID(), clock.now).keyId();
        assertThat(seal.certificate().keyId()).isEqualTo(meanwhile);
        clock.now = NOW.plus(Duration.ofDays(30));
        assertThat(seal.certificate().keyId()).isEqualTo(planned);
    }

    @Test
    void never_seals_with_a_key_that_was_revoked() {
        var revoked = new HashSet<String>();
        var seal = Seal.keptIn(folder, SealSettings.PLAIN, () -> revoked, CLOCK);
        revoked.add(seal.certificate().keyId());
        assertThatThrownBy(seal::certificate)
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageContaining("change-the-sealing-key.md");
        var next = seal.addKey(UUID.randomUUID(), NOW).keyId();
        assertThat(seal.certificate().keyId()).isEqualTo(next);
    }

    /** Readers that trust authorities only ask for it; each vouches for one key, and whatever it signed with is kept nowhere. */
    @ParameterizedTest
    @EnumSource
    void has_an_authority_for_each_key_of_ours_which_is_published_and_found_again(SealAlgorithm algorithm)
            throws Exception {
        var settings = new SealSettings(SealSettings.Level.B, null, algorithm);
        var first = Seal.keptIn(folder, settings, Set::of, CLOCK).certificates();
        for (var key : first)
            read(key.der()).verify(read(Objects.requireNonNull(key.authority())).getPublicKey());
        assertThat(first.stream().map(key -> new BigInteger(Objects.requireNonNull(key.authority()))))
                .doesNotHaveDuplicates();
        assertThat(Seal.keptIn(folder, settings, Set::of, CLOCK).certificates())
                .extracting(key -> new BigInteger(Objects.requireNonNull(key.authority())))
                .isEqualTo(first.stream()
                        .map(key -> new BigInteger(Objects.requireNonNull(key.authority())))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void signs_symbols_on_p256_whatever_documents_are_sealed_with(SealAlgorithm algorithm) throws Exception {
        var seal = Seal.keptIn(folder, new SealSettings(SealSettings.Level.B, null, algorithm), Set::of, CLOCK);
        var sealer = seal.sealer();
        var symbols = seal.certificates().stream()
                .filter(one -> one.keyId().equals(sealer.symbolKeyId()))
                .findFirst()
                .orElseThrow();
        assertThat(seal.algorithm()).isEqualTo(algorithm);
        assertThat(sealer.keyId()).isEqualTo(seal.certificate().keyId());
        var text = "DC04".getBytes(StandardCharsets.US_ASCII);
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(read(symbols));
        check.update(text);
        assertThat(check.verify(sealer.signSymbol(text))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void signs_tokens_that_others_can_check(SealAlgorithm algorithm) throws Exception {
        var seal = Seal.keptIn(folder, new SealSettings(SealSettings.Level.B, null, algorithm), Set::of, CLOCK);
        var token = SignedJWT.parse(seal.token("test+jwt", "{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                .text());
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo(algorithm.jws());
        var key = read(seal.certificate()).getPublicKey();
        var verifier = key instanceof RSAPublicKey rsa ? new RSASSAVerifier(rsa) : new ECDSAVerifier((ECPublicKey) key);
        assertThat(token.verify(verifier)).isTrue();
    }

    @Test
    void goes_on_with_a_key_of_another_kind_once_one_is_added_under_another_setting() {
        var first = Seal.keptIn(folder, CLOCK).certificate().keyId();
        var after =
                Seal.keptIn(folder, new SealSettings(SealSettings.Level.B, null, SealAlgorithm.P384), Set::of, CLOCK);
        assertThat(after.certificate().keyId()).isEqualTo(first);
        after.addKey(UUID.randomUUID(), NOW);
        assertThat(after.algorithm()).isEqualTo(SealAlgorithm.P384);
        assertThat(after.certificates())
                .hasSize(3)
                .extracting(PublicCertificate::keyId)
                .contains(first);
    }

    private static X509Certificate read(PublicCertificate published) throws CertificateException {
        return read(published.der());
    }

    private static X509Certificate read(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    private static final class MovableClock extends Clock {
        Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
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
            var keys = new KeyFolder(folder);
            keys.begin(clock.instant(), SealAlgorithm.P256);
            return keys.all().getFirst().toString();
        }
    }
}
