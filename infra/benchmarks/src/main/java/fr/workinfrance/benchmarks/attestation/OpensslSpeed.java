package fr.workinfrance.benchmarks.attestation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** What bare OpenSSL does on this machine: checks of ECDSA P-256 signatures in one second of one processor. */
final class OpensslSpeed {

    private static final Pattern VERIFIED =
            Pattern.compile("ecdsa \\(nistp256\\)(?:\\s+[0-9.]+s){2}\\s+[0-9.]+\\s+([0-9.]+)");

    static double verifiesPerSecond(Duration during) throws IOException, InterruptedException {
        var seconds = Long.toString(Math.max(1, during.toSeconds()));
        var process = new ProcessBuilder("openssl", "speed", "-seconds", seconds, "ecdsap256")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var found = VERIFIED.matcher(said);
        if (!found.find()) throw new IOException("openssl speed said nothing of P-256:\n" + said);
        return Double.parseDouble(found.group(1));
    }

    private OpensslSpeed() {}
}
