package fr.workinfrance.eventlog.wire;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.eventlog.revision.Revisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;

/** Every form ever written is kept in {@code src/test/resources/wire}: what was written once is read forever. */
class WireFormsTest {

    private static final Path FORMS = Path.of("src/test/resources/wire");
    private static final WireJson JSON = new WireJson(new PlainBoxes());
    private static final EventWire WIRE = Revisions.wire(JSON);

    static Stream<Object> events() {
        return EventSamples.all().stream();
    }

    static Stream<Path> forms() throws IOException {
        try (var files = Files.list(FORMS)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void are_written_as_approved(Object event) throws IOException {
        var type = EventCatalogue.typeOfClass(event.getClass()).orElseThrow();
        String written = JSON.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(JSON.mapper().readTree(WIRE.write(event)))
                        .replace("\r\n", "\n")
                + "\n";
        var approved = FORMS.resolve(type.name() + "-" + type.revision() + ".json");
        if (!Files.exists(approved)) {
            Files.createDirectories(FORMS);
            Files.writeString(approved, written);
            throw new AssertionError("%s was missing and is written: read it, keep it, run again".formatted(approved));
        }
        assertThat(written).isEqualTo(Files.readString(approved));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void are_all_still_read(Path form) throws IOException {
        String file = form.getFileName().toString().replace(".json", "");
        int dash = file.lastIndexOf('-');
        var type = new EventType(file.substring(0, dash), Integer.parseInt(file.substring(dash + 1)));
        Object read = WIRE.read(type, Files.readAllBytes(form));
        assertThat(read).isInstanceOf(EventCatalogue.classOf(type.name()).orElseThrow());
        if (read instanceof DossierEvent event) assertThat(event.dossier()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("events")
    void give_the_same_bytes_when_written_again(Object event) {
        byte[] once = WIRE.write(event);
        var type = EventCatalogue.typeOfClass(event.getClass()).orElseThrow();
        assertThat(WIRE.write(WIRE.read(type, once))).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("events")
    void never_name_a_class(Object event) {
        assertThat(new String(WIRE.write(event), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("fr.workinfrance")
                .doesNotContain("@class")
                .doesNotContain(event.getClass().getSimpleName());
    }
}
