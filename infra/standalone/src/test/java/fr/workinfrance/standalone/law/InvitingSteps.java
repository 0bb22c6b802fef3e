package fr.workinfrance.standalone.law;

import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.law.text.FrenchWords;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Who else takes part in a dossier: invited by a code, with or without a mandate, until it is revoked. */
final class InvitingSteps {

    private static final int OK = 200;
    // Why this one alone: a stranger is not even told that there is such a dossier, and a fault is not a stranger.
    private static final int NO_SUCH_DOSSIER = 404;

    private final JourneySteps says;
    private final Tale tale;
    private final Map<String, String> codes = new HashMap<>();

    InvitingSteps(JourneySteps says, Tale tale) {
        this.says = says;
        this.tale = tale;
        coming();
        going();
        helping();
    }

    private void coming() {
        says.step("(\\w+) invite une personne comme « ([^»]+) »", m -> {
            tale.ask(m.group(1), "invitations", Map.of("role", FrenchWords.named("party", m.group(2))));
            tale.requireInvited(code -> codes.put(m.group(2), code));
        });
        says.step(
                "(\\w+) vient avec le code de « ([^»]+) »",
                m -> tale.come(m.group(1), codes.getOrDefault(m.group(2), "")));
    }

    private void going() {
        says.step(
                "(\\w+) retire l’invitation de « ([^»]+) »",
                m -> tale.ask(m.group(1), "revoke-invitation", Map.of("invitation", party(m.group(1), m.group(2)))));
        says.step(
                "(\\w+) met fin à la participation de « ([^»]+) »",
                m -> tale.ask(m.group(1), "remove-party", Map.of("invitation", party(m.group(1), m.group(2)))));
        says.step(
                "(\\w+) ne voit (?:plus|pas) le dossier",
                m -> await().atMost(Tale.PATIENCE).until(() -> tale.answerTo(m.group(1)) == NO_SUCH_DOSSIER));
        says.step(
                "(\\w+) voit le dossier",
                m -> await().atMost(Tale.PATIENCE).until(() -> tale.answerTo(m.group(1)) == OK));
    }

    private void helping() {
        says.step(
                "(\\w+) joint les pièces (.+)",
                m -> Tale.quoted(m.group(2))
                        .forEach(piece -> tale.join(m.group(1), FrenchWords.named("piece", piece))));
        says.step("(\\w+) retire la demande", m -> tale.ask(m.group(1), "withdraw-dossier", Map.of()));
    }

    /** The number of the place that is held, or still offered, in that role. */
    private String party(String reader, String words) {
        var role = FrenchWords.named("party", words);
        return tale.sheet(reader)
                .path("parties")
                .valueStream()
                .filter(party -> party.path("role").asString().equals(role))
                .map((JsonNode party) -> party.path("invitation").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is there as " + words));
    }
}
