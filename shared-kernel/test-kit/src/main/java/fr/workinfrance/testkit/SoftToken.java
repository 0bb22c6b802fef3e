package fr.workinfrance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A token that lets no key out, such as SoftHSM makes of a folder; one for all tests, since its library is set up once a JVM. */
public final class SoftToken {

    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/softhsm/libsofthsm2.so",
            "/usr/lib64/pkcs11/libsofthsm2.so",
            "/opt/homebrew/lib/softhsm/libsofthsm2.so");

    private static final String PIN = "123456";

    private static final List<String> P256 =
            List.of("-keyalg", "EC", "-groupname", "secp256r1", "-sigalg", "SHA256withECDSA", "-validity", "3650");

    private final Path configuration;
    private final Path authority;

    private SoftToken(Path configuration) {
        this.configuration = configuration;
        this.authority = configuration.resolveSibling("authority.der");
    }

    /** The one token, with at least one key. */
    public static SoftToken shared() {
        return Shared.TOKEN;
    }

    /** As the JDK's PKCS#11 provider reads it. */
    public Path configuration() {
        return configuration;
    }

    /** The file with the PIN in that folder, for its owner only. */
    public Path pin(Path folder) {
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var pin = folder.resolve("attestation-seal.pin");
        try {
            return Files.exists(pin) ? pin : Files.writeString(Files.createFile(pin, owner), PIN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The certificate of the authority that certified the first key, DER. */
    public byte[] authority() {
        try {
            return Files.readAllBytes(authority);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a key with its certificate, as the token's own tools do: from outside, without a word to us. */
    public void makeKey(String alias) {
        var made = new ArrayList<>(
                List.of("-genkeypair", "-alias", alias, "-dname", "CN=Work In France, O=Work In France"));
        made.addAll(P256);
        keytool(inToken(made));
    }

    /**
     * The same of another kind.
     *
     * @param size name of the curve, or bits
     */
    public void makeKey(String alias, String kind, String size, String signature) {
        keytool(inToken(List.of(
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                "CN=Work In France, O=Work In France",
                "-keyalg",
                kind,
                kind.equals("EC") ? "-groupname" : "-keysize",
                size,
                "-sigalg",
                signature,
                "-validity",
                "3650")));
    }

    /** Has an authority certify a key, which is asked for in the token and brought back into it. */
    private void certify(String alias) throws IOException {
        var folder = Objects.requireNonNull(authority.getParent());
        var store = List.of(
                "-keystore", folder.resolve("authority.p12").toString(), "-storepass", PIN, "-alias", "authority");
        var made = new ArrayList<>(
                List.of("-genkeypair", "-dname", "CN=Authority of a token", "-ext", "bc:c=ca:true,pathlen:0"));
        made.addAll(List.of("-ext", "ku:c=keyCertSign"));
        made.addAll(P256);
        keytool(with(made, store));
        keytool(with(List.of("-exportcert", "-file", authority.toString()), store));
        var asked = folder.resolve("asked.csr").toString();
        var given = folder.resolve("given.pem");
        keytool(inToken(List.of("-certreq", "-alias", alias, "-file", asked)));
        // Why the last: nobody tells of this certificate whether it was revoked (RFC 9608).
        var what =
                List.of("-ext", "ku:c=digitalSignature,nonRepudiation", "-ext", "2.5.29.56=0500", "-validity", "3650");
        keytool(with(with(List.of("-gencert", "-rfc", "-infile", asked, "-outfile", given.toString()), what), store));
        var chain = folder.resolve("chain.pem");
        keytool(with(List.of("-exportcert", "-rfc", "-file", chain.toString()), store));
        Files.writeString(chain, Files.readString(given) + Files.readString(chain));
        keytool(inToken(List.of("-importcert", "-noprompt", "-alias", alias, "-file", chain.toString())));
    }

    private List<String> inToken(List<String> what) {
        return with(
                what,
                List.of(
                        "-keystore",
                        "NONE",
                        "-storetype",
                        "PKCS11",
                        "-storepass",
                        PIN,
                        "-addprovider",
                        "SunPKCS11",
                        "-providerarg",
                        configuration.toString()));
    }

    private static List<String> with(List<String> what, List<String> more) {
        return Stream.concat(what.stream(), more.stream()).toList();
    }

    private static void keytool(List<String> what) {
        var program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        run(with(List.of(program), what).toArray(String[]::new));
    }

    private static SoftToken made() {
        try {
            // Why this name: the token's library reads it once, from the environment that the build gives these tests.
            var settings = Path.of(Objects.requireNonNull(System.getenv("SOFTHSM2_CONF")))
                    .toAbsolutePath();
            var around = Files.createDirectories(Objects.requireNonNull(settings.getParent()));
            var folder = Files.createTempDirectory(around, "token");
            var tokens = Files.createDirectory(folder.resolve("tokens"));
            Files.writeString(
                    settings, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
            run("softhsm2-util", "--init-token", "--free", "--label", "wif", "--pin", PIN, "--so-pin", PIN);
            var token = new SoftToken(Files.writeString(
                    folder.resolve("token.cfg"), "name = wif\nlibrary = " + library() + "\nslotListIndex = 0\n"));
            token.makeKey("seal");
            token.certify("seal");
            return token;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String library() {
        var found =
                LIBRARIES.stream().filter(path -> Files.exists(Path.of(path))).findFirst();
        assertThat(found).as("SoftHSM is installed").isPresent();
        return found.orElseThrow();
    }

    private static void run(String... command) {
        assertThat(Stream.concat(
                                Stream.of("/usr/bin"),
                                Stream.of(System.getenv("PATH").split(":")))
                        .anyMatch(path -> Files.isExecutable(Path.of(path).resolve(command[0]))))
                .as(command[0] + " is installed")
                .isTrue();
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Shared {
        static final SoftToken TOKEN = made();
    }
}
