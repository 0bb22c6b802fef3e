package fr.workinfrance.standalone.stories;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks credentials with libraries of the npm registry that we did not write, installed as their lock file says. */
final class NpmVerifier {

    private static final Path SOURCE = Path.of("src/test/wallet-verifier");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    private NpmVerifier(Path folder) {
        this.folder = folder;
    }

    /** @throws AssertionError without Node.js, npm or the registry: a check that is skipped proves nothing */
    static NpmVerifier installed() {
        try {
            var folder = Path.of("target/wallet-verifier").toAbsolutePath();
            FileSystemUtils.deleteRecursively(folder);
            FileSystemUtils.copyRecursively(SOURCE, folder);
            run(folder, "", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
            return new NpmVerifier(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows some claims of a credential with its wallet's key, and has that checked as on a given day. */
    JsonNode check(String credential, ECKey wallet, List<String> show, Instant now, String... tamper) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("credential", credential);
        asked.put("walletKey", keyOf(wallet));
        asked.put("show", show);
        asked.put("now", now.getEpochSecond());
        if (tamper.length > 0) asked.put("tamper", List.of(tamper));
        return JSON.readTree(run(folder, JSON.writeValueAsString(asked), "node", "verify.mjs"));
    }

    private static Map<String, Object> keyOf(ECKey wallet) {
        return wallet.toJSONObject();
    }

    private static String run(Path folder, String input, String... command) {
        try {
            var log = Files.createTempFile(Path.of("target"), "npm", ".log");
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(log.toFile())
                    .start();
            try (var to = process.getOutputStream()) {
                to.write(input.getBytes(StandardCharsets.UTF_8));
            }
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0)
                throw new AssertionError(String.join(" ", command) + ": " + said + Files.readString(log));
            return said;
        } catch (IOException e) {
            throw new AssertionError(command[0] + " is needed (Debian: nodejs, npm)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
