package fr.workinfrance.query.letter;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.dossier.Reference;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a digest; several are one text, {@code SUBMITTED <dossier>,SILENCE_NEAR <dossier> 2026-03-01}.
 *
 * @param what happened or is due
 * @param lastDay absent for what has happened
 */
public record DigestEntry(
        String what, DossierId dossier, @Nullable LocalDate lastDay) {

    static List<DigestEntry> read(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(DigestEntry::one).toList();
    }

    private static DigestEntry one(String text) {
        var words = text.split(" ");
        return new DigestEntry(words[0], DossierId.of(words[1]), words.length > 2 ? LocalDate.parse(words[2]) : null);
    }

    Map<String, String> facts() {
        var facts = new HashMap<>(Map.of("reference", Reference.of(dossier)));
        if (lastDay != null) facts.put("lastDay", lastDay.toString());
        return facts;
    }

    @Override
    public String toString() {
        return what + " " + dossier + (lastDay == null ? "" : " " + lastDay);
    }
}
