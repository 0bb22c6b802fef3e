package fr.workinfrance.command.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.Claims;
import fr.workinfrance.command.signing.known.KnownKeys;
import fr.workinfrance.command.signing.known.PublicCertificate;
import fr.workinfrance.testkit.SoftToken;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seal whose key lies in a token that lets it out to nobody: SoftHSM, through the JDK's PKCS#11. */
class TokenIT {

    @TempDir
    private static Path folder;

    private static final SoftToken TOKEN = SoftToken.shared();

    private final Path configuration = TOKEN.configuration();
    private final Path pin = TOKEN.pin(folder);

    @Test
    void seals_documents_and_signs_symbols() throws Exception {
        var seal = Seal.heldBy(configuration, pin, SealSettings.PLAIN, Set::of, Clock.systemUTC());
        var drawn = new AttestationPage(URI.create("https://work.example.fr"), (_, _) -> Claims.symbol())
                .draw(Claims.plain(), Claims.SIGNED_ON);
        var sealed = seal.seal(drawn, Instant.now());
        assertThat(sealed.keyId()).isEqualTo(seal.certificate().keyId());
        assertThat(sealed.bytes()).hasSizeGreaterThan(drawn.length);

        var text = "DC04".getBytes(StandardCharsets.US_ASCII);
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new java.io.ByteArrayInputStream(seal.certificate().der())));
        check.update(text);
        assertThat(check.verify(seal.sealer().signSymbol(text))).isTrue();
    }

    @Test
    void makes_no_key_in_a_token() {
        var seal = Seal.heldBy(configuration, pin, SealSettings.PLAIN, Set::of, Clock.systemUTC());
        assertThatThrownBy(() -> seal.addKey(UUID.randomUUID(), Instant.now()))
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageContaining("token's own tools");
    }

    /** As another service has put there, or whoever keeps the token by mistake: what nobody could check is not even published. */
    @Test
    void leaves_keys_aside_of_which_no_seal_can_be_made() {
        TOKEN.makeKey("odd-curve", "EC", "secp521r1", "SHA512withECDSA");
        TOKEN.makeKey("odd-short", "RSA", "2048", "SHA256withRSA");
        TOKEN.makeKey("odd-larger", "EC", "secp384r1", "SHA384withECDSA");
        assertThat(new KeyToken(configuration, pin, "odd-").all())
                .extracting(SealingKey::algorithm)
                .containsExactly(SealAlgorithm.P384);
        assertThatThrownBy(() -> new KeyToken(configuration, pin, "odd-s").all())
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageContaining("odd-s")
                .hasMessageContaining("P-256");
    }

    @Test
    void takes_only_those_keys_whose_name_begins_as_is_set() {
        TOKEN.makeKey("payroll");
        var all = new KeyToken(configuration, pin, "").all();
        var named = new KeyToken(configuration, pin, "payr").all();
        assertThat(named).hasSize(1);
        assertThat(all).extracting(SealingKey::keyId).contains(named.getFirst().keyId());
        assertThat(Seal.heldBy(
                                configuration,
                                pin,
                                "payr",
                                SealSettings.PLAIN,
                                Set::of,
                                KnownKeys.NOBODY,
                                Clock.systemUTC())
                        .certificates())
                .extracting(PublicCertificate::keyId)
                .containsExactly(named.getFirst().keyId());
    }

    /** As one that was pulled out and put back: what was kept of it is of no use any more. */
    @Test
    void is_opened_anew_once_it_could_not_be_opened() throws IOException {
        var token = new KeyToken(configuration, pin, "");
        var before = token.all().getFirst().token();
        assertThat(token.all().getFirst().token()).isSameAs(before);
        Files.delete(pin);
        assertThatThrownBy(token::all).isInstanceOf(UnusableSealingKey.class);
        TOKEN.pin(folder);
        assertThat(token.all().getFirst().token()).isNotSameAs(before);
    }

    @Test
    void says_what_to_look_at_when_the_token_cannot_be_opened() throws IOException {
        var wrong = Files.writeString(folder.resolve("wrong.cfg"), "name = none\nlibrary = /nowhere.so\n");
        assertThatThrownBy(() -> Seal.heldBy(wrong, pin, SealSettings.PLAIN, Set::of, Clock.systemUTC()))
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageContaining("the PIN in");
    }
}
