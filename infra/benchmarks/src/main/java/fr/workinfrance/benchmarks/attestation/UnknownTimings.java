package fr.workinfrance.benchmarks.attestation;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures over HTTP whether one kind of unknown code is answered sooner than another: one client, the kinds asked in turn, so that
 * whatever slows the machine slows all of them. A measure and no test: read the ratios.
 */
public final class UnknownTimings {

    private static final int WARM_UP = 1_000;
    private static final int ROUNDS = 3_000;

    private final Map<String, List<Long>> taken = new LinkedHashMap<>();

    private UnknownTimings() {}

    /** @param arguments the folder where the result is kept */
    public static void main(String[] arguments) throws Exception {
        var timings = new UnknownTimings();
        try (var server = new CheckingServer(Files.createTempDirectory("wif-bench"))) {
            timings.measure(server);
        }
        timings.report(Path.of(arguments[0]));
        System.exit(0);
    }

    /** One way to be unknown. */
    private interface Question {
        long ask(int round) throws Exception;
    }

    private void measure(CheckingServer server) throws Exception {
        var revoked = share(1);
        var over = share(2);
        server.shares(revoked, over);
        var questions = new LinkedHashMap<String, Question>();
        questions.put(
                "a code never issued", round -> server.unknownCode(code(round).text()));
        questions.put(
                "a code that was mistyped",
                round -> server.unknownCode(mistyped(code(round).text())));
        questions.put("no code at all", _ -> server.unknownCode("x"));
        questions.put(
                "a share never made",
                round -> server.unknownShare(share(100 + round).text()));
        questions.put(
                "a share that was mistyped",
                round -> server.unknownShare(mistyped(share(100 + round).text())));
        questions.put("nothing, as a share", _ -> server.unknownShare(""));
        questions.put("a share that was taken back", _ -> server.unknownShare(revoked.text()));
        questions.put("a share that is over", _ -> server.unknownShare(over.text()));
        for (int round = -WARM_UP; round < ROUNDS; round++)
            for (var question : questions.entrySet()) {
                long took = question.getValue().ask(Math.abs(round));
                if (round >= 0)
                    taken.computeIfAbsent(question.getKey(), _ -> new ArrayList<>())
                            .add(took);
            }
    }

    private void report(Path folder) throws Exception {
        var text =
                new StringBuilder(("# How long unknown codes take%n%nOver HTTP, one client, asked in turn, %,d of each;"
                                + " microseconds, beside the first of their kind.%n%n| | median | ratio |%n|---|---:|---:|%n")
                        .formatted(ROUNDS));
        double code = median("a code never issued");
        double share = median("a share never made");
        for (var kind : taken.keySet())
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f |%n",
                    kind,
                    median(kind) / 1_000,
                    median(kind) / (kind.contains("share") ? share : code)));
        System.out.println(text);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("unknown-" + LocalDate.now(ZoneOffset.UTC) + ".md"), text);
    }

    private double median(String kind) {
        var sorted = new ArrayList<>(taken.get(kind));
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static AttestationCode code(int number) {
        return AttestationCode.fromRandom(1_000_000L + number);
    }

    private static ShareCode share(int number) {
        var random = new byte[16];
        random[0] = (byte) number;
        random[1] = (byte) (number >> 8);
        return ShareCode.fromRandom(random);
    }

    /** With another check character. */
    private static String mistyped(String code) {
        return code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");
    }
}
