package fr.workinfrance.command.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.Claims;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seal whose key lies in a token that lets it out to nobody: SoftHSM, through the JDK's PKCS#11. */
class TokenIT {

    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/opt/homebrew/lib/softhsm/libsofthsm2.so");

    @TempDir
    private static Path folder;

    private static Path configuration;
    private static Path pin;

    @BeforeAll
    static void makeAToken() throws Exception {
        // Why this name: the token's library reads it once, from the environment that the build gives these tests.
        var settings = Path.of(System.getenv("SOFTHSM2_CONF"));
        Files.createDirectories(settings.toAbsolutePath().getParent());
        var tokens = Files.createDirectory(folder.resolve("tokens"));
        Files.writeString(
                settings, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        run("softhsm2-util", "--init-token", "--free", "--label", "wif", "--pin", "123456", "--so-pin", "123456");
        configuration = Files.writeString(
                folder.resolve("token.cfg"), "name = wif\nlibrary = " + library() + "\nslotListIndex = 0\n");
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        pin = Files.writeString(Files.createFile(folder.resolve("attestation-seal.pin"), owner), "123456");
        run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "seal",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-sigalg",
                "SHA256withECDSA",
                "-dname",
                "CN=Work In France, O=Work In France",
                "-validity",
                "3650",
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-storepass",
                "123456",
                "-addprovider",
                "SunPKCS11",
                "-providerarg",
                configuration.toString());
    }

    @Test
    void seals_documents_and_signs_symbols() throws Exception {
        var seal = Seal.heldBy(configuration, pin, SealSettings.PLAIN, Set::of, Clock.systemUTC());
        var drawn =
                new AttestationPage(URI.create("https://work.example.fr"), _ -> Claims.symbol()).draw(Claims.plain());
        var sealed = seal.seal(drawn, Instant.now());
        assertThat(sealed.keyId()).isEqualTo(seal.certificate().keyId());
        assertThat(sealed.bytes()).hasSizeGreaterThan(drawn.length);

        var text = "DC04".getBytes(StandardCharsets.US_ASCII);
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new java.io.ByteArrayInputStream(seal.certificate().der())));
        check.update(text);
        assertThat(check.verify(seal.signSymbol(sealed.keyId(), text))).isTrue();
    }

    @Test
    void makes_no_key_in_a_token() {
        var seal = Seal.heldBy(configuration, pin, SealSettings.PLAIN, Set::of, Clock.systemUTC());
        assertThatThrownBy(() -> seal.addKey(Instant.now()))
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageContaining("token's own tools");
    }

    @Test
    void says_what_to_look_at_when_the_token_cannot_be_opened() throws IOException {
        var wrong = Files.writeString(folder.resolve("wrong.cfg"), "name = none\nlibrary = /nowhere.so\n");
        assertThatThrownBy(() -> Seal.heldBy(wrong, pin, SealSettings.PLAIN, Set::of, Clock.systemUTC()))
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageContaining("the PIN in");
    }

    private static String library() {
        var found =
                LIBRARIES.stream().filter(path -> Files.exists(Path.of(path))).findFirst();
        assertThat(found).as("SoftHSM is installed").isPresent();
        return found.orElseThrow();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(Stream.concat(
                                Stream.of("/usr/bin"),
                                Stream.of(System.getenv("PATH").split(":")))
                        .anyMatch(path -> Files.isExecutable(Path.of(path).resolve(command[0]))))
                .as(command[0] + " is installed")
                .isTrue();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
