package fr.workinfrance.query.letter;

import fr.workinfrance.domain.party.DossierId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One letter as data, to be put in words when it is read.
 *
 * @param id made from what caused it: the same cause, looked at again, is the same letter
 * @param dossier absent where it speaks of several
 * @param facts what its sentences name: days, agencies, articles, kinds of pieces; never a fact about a person
 */
public record Letter(
        UUID id, LetterKind kind, Recipient to, @Nullable DossierId dossier, Map<String, String> facts) {
    public Letter {
        facts = Map.copyOf(facts);
    }

    /** The letter that this event causes. */
    public static Letter of(
            String stream,
            long sequence,
            LetterKind kind,
            Recipient to,
            @Nullable DossierId dossier,
            Map<String, String> facts) {
        return new Letter(number(stream + "/" + sequence + "/" + to + "/" + kind), kind, to, dossier, facts);
    }

    /** The number of the letter that has this cause. */
    public static UUID number(String cause) {
        return UUID.nameUUIDFromBytes(("letter/" + cause).getBytes(StandardCharsets.UTF_8));
    }
}
