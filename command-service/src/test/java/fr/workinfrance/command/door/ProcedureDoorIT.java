package fr.workinfrance.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.Client.Told;
import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.procedure.ProcedureId.Name;
import fr.workinfrance.domain.statute.StatuteBook;
import fr.workinfrance.eventlog.wire.WireJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where an administrator publishes a version: told everything that is wrong, published once, in force on its day. */
class ProcedureDoorIT {

    private static final WireJson JSON = new WireJson((subject, json) -> {
        throw new IllegalStateException("a definition speaks of nobody");
    });
    private static final LocalDate DAY = ParisTime.dayOf(Instant.now()).plusYears(1);

    final CommandHouse house = CommandHouse.shared();

    @Test
    void publishes_a_version_once_and_puts_it_into_force_on_its_day() {
        var key = UUID.randomUUID();
        var definition = of(Name.MEDICAL_INTERN, DAY).replace("\"P2M\"", "\"P1M\"");
        var published = publish("admin", "MEDICAL_INTERN", definition, key);
        assertThat(published.status()).as("%s", published.body()).isEqualTo(200);
        assertThat(published.body().toString()).contains("MEDICAL_INTERN@" + DAY, "procedure.version-published/1");
        assertThat(publish("admin", "MEDICAL_INTERN", definition, key).status()).isEqualTo(200);

        var books = house.bean(Rulebooks.class);
        assertThat(books.of(Name.MEDICAL_INTERN).versions()).hasSize(3);
        assertThat(books.inForce(Name.MEDICAL_INTERN, DAY).terms().decision().silence())
                .hasToString("P1M");
        assertThat(books.inForce(Name.MEDICAL_INTERN, DAY.minusDays(1)).id())
                .isEqualTo(ProcedureId.of("MEDICAL_INTERN@2021-04-01"));
    }

    @Test
    void tells_everything_that_is_wrong_and_publishes_nothing() {
        var wrong = of(Name.ARTIST, LocalDate.of(2020, 1, 1)).replace("\"P15D\"", "\"P0D\"");
        var refused = publish("admin", "ARTIST", wrong, UUID.randomUUID());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString())
                .contains("definition-refused", "NOT_IN_THE_FUTURE", "DELAY_NOT_POSITIVE", "DRAC");
        assertThat(house.bean(Rulebooks.class).of(Name.ARTIST).versions()).hasSize(2);
    }

    /** Days so far away cannot be reckoned, and no dossier after them could be read. */
    @Test
    void publishes_no_delay_without_end() {
        for (var delay : new String[] {"P999999999Y", "P900000000Y", "P2147483647D", "P2147483647M", "P61M"}) {
            var ofOpinion = of(Name.ARTIST, DAY).replace("\"P15D\"", "\"" + delay + "\"");
            var ofSilence = of(Name.ARTIST, DAY).replace("\"P2M\"", "\"" + delay + "\"");
            for (var endless : new String[] {ofOpinion, ofSilence}) {
                var refused = publish("admin", "ARTIST", endless, UUID.randomUUID());
                assertThat(refused.status()).as("%s", refused.body()).isEqualTo(422);
                assertThat(refused.body().toString()).contains("definition-refused", "DELAY_TOO_LONG");
            }
        }
        assertThat(house.bean(Rulebooks.class).of(Name.ARTIST).versions()).hasSize(2);
    }

    @Test
    void names_what_it_does_not_know() {
        var unknown = of(Name.ARTIST, DAY)
                .replace("\"PASSPORT\"", "\"PASSEPORT\"")
                .replace("\"SIRET_KEY_WRONG\"", "\"NO_RULE\"")
                .replace("\"P2M\"", "\"two months\"");
        var refused = publish("admin", "ARTIST", unknown, UUID.randomUUID());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().toString())
                .containsPattern("terms\\.pieces\\[[0-9]+\\]\\.kind")
                .contains("terms.rules[", "NOT_A_CHOICE", "NOT_A_DELAY");
        assertThat(publish("admin", "ARTIST", "{", UUID.randomUUID()).status()).isEqualTo(400);
        assertThat(publish("admin", "EMPLOYEE", of(Name.ARTIST, DAY), UUID.randomUUID())
                        .status())
                .isEqualTo(422);
    }

    @Test
    void opens_to_administrators_alone() {
        for (var login : new String[] {"claire", "awa", "agnes"})
            assertThat(publish(login, "ARTIST", of(Name.ARTIST, DAY), UUID.randomUUID())
                            .status())
                    .isEqualTo(403);
    }

    private static String of(Name name, LocalDate day) {
        var latest = StatuteBook.inForce(name, LocalDate.of(2026, 1, 1));
        return JSON.mapper()
                .writeValueAsString(latest)
                .replace(latest.id().toString(), new ProcedureId(name, day).toString());
    }

    private Told publish(String login, String procedure, String definition, UUID key) {
        var path = "/api/procedures/" + procedure + "/versions";
        return house.client()
                .send(house.client()
                        .asking(login, path, key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(definition)));
    }
}
