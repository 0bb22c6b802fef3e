package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.vault.Deposit;
import fr.workinfrance.eventlog.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A vault that keeps what was put in, and whose disk is full for some. */
final class VaultInMemory implements Vault {
    final Map<String, byte[]> kept = new HashMap<>();
    private final Map<SubjectId, List<byte[]>> each = new HashMap<>();
    final Set<SubjectId> broken = new HashSet<>();
    final Set<SubjectId> halfLoaded = new HashSet<>();

    @Override
    public Deposit put(SubjectId subject, InputStream bytes, long limitBytes, Consumer<Deposit.Stored> consent)
            throws IOException {
        if (broken.contains(subject)) throw new IOException("the disk is full");
        if (halfLoaded.contains(subject)) throw new NoClassDefFoundError("as of a JVM");
        var all = bytes.readAllBytes();
        var sha256 = new fr.workinfrance.command.signing.SealedPdf(all, "").sha256();
        kept.put(subject + "/" + sha256, all);
        each.computeIfAbsent(subject, _ -> new ArrayList<>()).add(all);
        return new Deposit.Stored(sha256, all.length);
    }

    /** Of each document that was handed in, what was sealed: the seal is written behind it. */
    Map<SubjectId, List<String>> unsealed() {
        return each.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        all -> all.getValue().stream()
                                .map(pdf -> new String(pdf, StandardCharsets.ISO_8859_1))
                                .map(pdf -> pdf.substring(0, pdf.indexOf("\n%%EOF\n")))
                                .toList()));
    }

    @Override
    public Optional<InputStream> open(SubjectId subject, String sha256) {
        return Optional.empty();
    }
}
