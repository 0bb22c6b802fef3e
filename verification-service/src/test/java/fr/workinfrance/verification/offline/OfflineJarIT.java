package fr.workinfrance.verification.offline;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.testkit.LocalAuthority;
import fr.workinfrance.testkit.PhotographedSymbol;
import fr.workinfrance.verification.check.TestSeal;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that checks at a terminal by itself: small, and with all that it needs. */
class OfflineJarIT {

    private static final Path JAR = Path.of("target/verification-service-check-offline.jar");
    private static final long MOST = 24L << 20;

    @TempDir
    private static Path folder;

    private static LocalAuthority authority;
    private static TestSeal us;
    private static Path fetched;

    private record Said(int code, String text) {}

    @BeforeAll
    static void fetchAndCutTheNetwork() throws Exception {
        authority = new LocalAuthority();
        us = new TestSeal(authority);
        fetched = Papers.fetched(folder, us);
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    @Test
    void is_small_and_brings_no_server() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(MOST);
    }

    @Test
    void checks_a_document_at_each_level() throws Exception {
        for (var level : TestSeal.Level.values())
            assertThat(check("document.pdf", us.seal(Papers.withClaim(Papers.claim(0)), level)))
                    .satisfies(said -> assertThat(said.text())
                            .startsWith("EXPIRED Awa Diallo, 2018-10-01 – 2019-09-30\nExpired. "))
                    .satisfies(said -> assertThat(said.code()).isOne());
        var forged = new TestSeal("them").seal(TestSeal.pdf("x"));
        assertThat(check("forged.pdf", forged).text())
                .startsWith("NOT_OURS FOREIGN_SEAL\nNot an original attestation. ")
                .contains("Status as of");
    }

    @Test
    void checks_a_symbol_and_a_picture_of_one() throws Exception {
        var symbol = Papers.symbol(us, 0, LocalDate.of(2099, 12, 31));
        var valid = check("symbol.txt", symbol.getBytes(StandardCharsets.US_ASCII));
        assertThat(valid.text()).startsWith("VALID AWA DIALLO, 2018-10-01 – 2099-12-31\nValid. ");
        assertThat(valid.code()).isZero();
        assertThat(check("symbol.png", PhotographedSymbol.of(symbol, "png"))).isEqualTo(valid);
        assertThat(check("other.txt", symbol.replace("DIALLO", "CAMARA").getBytes(StandardCharsets.US_ASCII))
                        .text())
                .startsWith("ALTERED SYMBOL\nForged 2D-Doc code. ");
    }

    @Test
    void fetches_over_https_alone_and_says_how_it_is_used() throws Exception {
        assertThat(java("-jar", JAR.toString(), "fetch", "http://attestations.example.fr", folder.toString())
                        .text())
                .contains("https");
        var usage = java("-jar", JAR.toString());
        assertThat(usage.code()).isEqualTo(2);
        assertThat(usage.text()).contains("fetch", "check");
    }

    @Test
    void lists_adds_and_revokes_the_keys_of_receipts() throws Exception {
        var keys = folder.resolve("other").toString();
        assertThat(keys(keys, "add").code()).isZero();
        var id = keys(keys, "list").text().split(" ")[0];
        assertThat(id).matches("[0-9a-f]{16}");
        assertThat(keys(keys, "revoke", id).text()).contains(id + " P256 from ", ", revoked ");
    }

    private static Said keys(String... arguments) throws Exception {
        var line = new ArrayList<>(List.of(
                "-cp",
                JAR.toString(),
                "-Dloader.main=fr.workinfrance.verification.receipt.ReceiptKeysCommand",
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        line.addAll(List.of(arguments));
        return java(line.toArray(String[]::new));
    }

    private static Said check(String name, byte[] file) throws Exception {
        var path = Files.write(folder.resolve(name), file);
        return java("-jar", JAR.toString(), "check", fetched.toString(), path.toString());
    }

    /** With nothing else on its class path, in English; what libraries complain of counts as said. */
    private static Said java(String... arguments) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
        line.addAll(List.of(arguments));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("LC_ALL", "LC_MESSAGES", "CLASSPATH"));
        builder.environment().put("LANG", "C.UTF-8");
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), said);
    }
}
