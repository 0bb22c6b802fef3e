package fr.workinfrance.eventlog.wire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.KeyEvent;
import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.domain.reading.ReadingEvent;
import fr.workinfrance.domain.rulebook.ProcedureEvent;
import fr.workinfrance.domain.share.ShareEvent;
import fr.workinfrance.domain.wallet.WalletEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The catalogue names every event, and is the approved page. */
class EventCatalogueTest {

    /** The first word of every event of a family. */
    private static final Map<Class<?>, String> FAMILIES = Map.ofEntries(
            Map.entry(DossierEvent.class, "dossier."),
            Map.entry(ReadingEvent.class, "reading."),
            Map.entry(ExchangeEvent.class, "exchange."),
            Map.entry(DeskEvent.class, "desk."),
            Map.entry(KeyEvent.class, "key."),
            Map.entry(ShareEvent.class, "share."),
            Map.entry(WalletEvent.class, "wallet."),
            Map.entry(ProcedureEvent.class, "procedure."));

    private static final List<Class<?>> EVENTS = FAMILIES.keySet().stream()
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableList());

    @Test
    void has_a_row_for_every_event() {
        assertThat(EVENTS)
                .allSatisfy(
                        event -> assertThat(EventCatalogue.typeOfClass(event)).isPresent());
        assertThat(EventCatalogue.all()).hasSize(EVENTS.size());
    }

    @Test
    void gives_every_name_once() {
        assertThat(EventCatalogue.all()).extracting(EventType::name).doesNotHaveDuplicates();
        assertThat(EVENTS)
                .allSatisfy(event -> assertThat(EventCatalogue.classOf(
                                EventCatalogue.typeOfClass(event).orElseThrow().name()))
                        .hasValue(event));
    }

    @Test
    void names_the_family_first() {
        FAMILIES.forEach((family, word) -> assertThat(family.getPermittedSubclasses())
                .allSatisfy(event -> assertThat(
                                EventCatalogue.typeOfClass(event).orElseThrow().name())
                        .startsWith(word)));
    }

    @Test
    void is_the_approved_page() throws Exception {
        var page = new StringBuilder("""
                # Event catalogue

                Written by `EventCatalogueTest`. The form of each revision: `shared-kernel/event-log/src/test/resources/wire/`.

                | stored as | event | fields |
                |---|---|---|
                """);
        for (var type : EventCatalogue.all()) page.append(row(type));
        var approved = Path.of("../../docs/generated/event-catalogue.md");
        if (!Files.exists(approved)) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, page);
            throw new AssertionError("the catalogue was missing and is written: read it, keep it, run again");
        }
        assertThat(page.toString()).isEqualTo(Files.readString(approved));
    }

    private static String row(EventType type) {
        Class<?> event = EventCatalogue.classOf(type.name()).orElseThrow();
        String fields = Arrays.stream(event.getRecordComponents())
                .map(field ->
                        field.getName() + ": " + simple(field.getGenericType().getTypeName()))
                .collect(Collectors.joining(", "));
        return "| `" + type + "` | " + event.getSimpleName() + " | " + fields + " |\n";
    }

    private static String simple(String type) {
        return type.replaceAll("[a-z]+\\.", "").replaceAll("\\w+\\$", "").replace("<", "\\<");
    }
}
