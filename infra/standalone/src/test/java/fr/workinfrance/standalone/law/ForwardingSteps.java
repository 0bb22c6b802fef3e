package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.workinfrance.standalone.Guest;
import fr.workinfrance.standalone.law.text.FrenchWords;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A dossier that passes from one service in charge to another, and what each of those concerned sees of it. */
final class ForwardingSteps {

    private final Tale tale;

    ForwardingSteps(JourneySteps says, Tale tale) {
        this.tale = tale;
        says.step(
                "(\\w+) transmet le dossier à « ([^»]+) », parce que « ([^»]+) »",
                m -> tale.ask(
                        m.group(1),
                        "forward-dossier",
                        Map.of("to", FrenchWords.agency(m.group(2)), "reasons", m.group(3))));
        says.step(
                "(\\w+) reçoit la lettre « ([^»]+) », qui nomme « ([^»]+) »",
                m -> assertThat(letter(m.group(1), m.group(2))).contains(m.group(3)));
        says.step(
                "(\\w+) lit que « ([^»]+) » a transmis le dossier, parce que « ([^»]+) »",
                m -> await().atMost(Tale.PATIENCE).untilAsserted(() -> {
                    var forwarded = tale.sheet(m.group(1)).path("progress").path("forwarded");
                    assertThat(forwarded.path("from").asString()).isEqualTo(FrenchWords.agency(m.group(2)));
                    assertThat(forwarded.path("reasons").asString()).isEqualTo(m.group(3));
                }));
        says.step(
                "le dossier est dans la liste de (\\w+)",
                m -> await().atMost(Tale.PATIENCE)
                        .untilAsserted(() -> assertThat(listOf(m.group(1))).contains(tale.id())));
        says.step(
                "le dossier n’est plus dans la liste de (\\w+)",
                m -> await().atMost(Tale.PATIENCE)
                        .untilAsserted(() -> assertThat(listOf(m.group(1))).doesNotContain(tale.id())));
    }

    /** The page of the letter of that subject about the dossier, once it lies in the reader's inbox. */
    private String letter(String reader, String subject) {
        var guest = new Guest(tale.house).signedInAs(reader);
        var line = Pattern.compile(
                "\"(/inbox/[^\"]+)\"[^>]*>Dossier " + tale.reference() + " : " + Pattern.quote(subject));
        var found = await().atMost(Tale.PATIENCE)
                .until(
                        () -> line.matcher(
                                FrenchWords.asTyped(guest.get("/inbox").body())),
                        Matcher::find);
        return FrenchWords.asTyped(guest.get(found.group(1)).body());
    }

    private String listOf(String officer) {
        return tale.client
                .get(officer, "/api/dossiers?q=" + tale.reference())
                .body()
                .toString();
    }
}
