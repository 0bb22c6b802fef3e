package fr.workinfrance.eventlog.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.dossier.DossierEvent.AppealFiled;
import fr.workinfrance.domain.dossier.DossierEvent.DossierClosed;
import fr.workinfrance.domain.dossier.DossierEvent.DossierRefused;
import fr.workinfrance.domain.dossier.DossierEvent.DossierWithdrawn;
import fr.workinfrance.domain.dossier.DossierEvent.DraftSaved;
import fr.workinfrance.domain.dossier.DossierEvent.PieceAttached;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.domain.reading.Quality;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.eventlog.revision.Revisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Events to bytes and back. */
class EventWireTest {

    private static final String ID = "018f3c1e-0000-7000-8000-000000000001";
    private static final String OLD = "{\"file\":\"%s\",\"when\":\"2018-03-15T09:26:53Z\"}".formatted(ID);
    private static final String TODAY = "{\"dossier\":\"%s\",\"at\":\"2018-03-15T09:26:53Z\"}".formatted(ID);
    private static final EventType WITHDRAWN = new EventType("dossier.withdrawn", 1);

    private final EventWire wire = Revisions.wire(new WireJson(new PlainBoxes()));

    @Test
    void gives_facts_about_persons_back_closed() {
        var saved = EventSamples.all().stream()
                .filter(DraftSaved.class::isInstance)
                .findFirst()
                .orElseThrow();
        var read = (DraftSaved) wire.read(new EventType("dossier.draft-saved", 1), wire.write(saved));
        assertThat(read.answers()).isInstanceOfSatisfying(Personal.Sealed.class, closed -> {
            assertThat(closed.type()).isEqualTo(Answers.class);
            byte[] box = Base64.getUrlDecoder().decode(closed.box());
            assertThat(WireJson.value(box, Answers.class))
                    .isEqualTo(((Personal.Readable<Answers>) ((DraftSaved) saved).answers()).value());
        });
    }

    @Test
    void writes_what_is_already_sealed_unchanged() {
        var subject = new SubjectId(new UUID(0, 7));
        var closed = new Personal.Sealed<>(subject, String.class, "Zm9v");
        assertThat(new WireJson(new PlainBoxes()).mapper().writeValueAsString(closed))
                .isEqualTo("{\"subject\":\"" + subject + "\",\"sealed\":\"Zm9v\"}");
    }

    @Test
    void refuses_to_write_what_is_erased() {
        var erased = new Personal.Erased<String>(new SubjectId(new UUID(0, 7)));
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(() -> new WireJson(new PlainBoxes()).mapper().writeValueAsString(erased))
                .withStackTraceContaining("erased");
    }

    @Test
    void passes_over_a_field_it_does_not_know() {
        String more = TODAY.replace("}", ",\"colour\":\"blue\"}");
        assertThat(wire.read(WITHDRAWN, more.getBytes(UTF_8))).isInstanceOf(DossierWithdrawn.class);
    }

    @Test
    void misses_a_field_that_the_record_needs() {
        assertThatExceptionOfType(UnreadableEvent.Met.class)
                .isThrownBy(() -> wire.read(WITHDRAWN, "{\"at\":\"2018-03-15T09:26:53Z\"}".getBytes(UTF_8)));
        assertThatExceptionOfType(UnreadableEvent.Met.class)
                .isThrownBy(() -> wire.read(
                        WITHDRAWN, TODAY.replace("\"" + ID + "\"", "null").getBytes(UTF_8)));
    }

    @Test
    void reads_a_stand_in_where_it_cannot_read() {
        assertThat(wire.readOrStandIn("dossier.withdrawn", 2, TODAY.getBytes(UTF_8)))
                .isEqualTo(new UnreadableEvent(
                        "dossier.withdrawn/2", "dossier.withdrawn/2: it was written by a newer version"));
        assertThat(wire.readOrStandIn("dossier.forgotten", 1, TODAY.getBytes(UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
        assertThat(wire.readOrStandIn("java.lang.Runtime", 1, TODAY.getBytes(UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
        assertThat(wire.readOrStandIn("dossier.withdrawn", 1, "not json".getBytes(UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
        assertThat(wire.readOrStandIn("dossier.withdrawn", 1, "[]".getBytes(UTF_8)))
                .isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class})
    void reads_a_stand_in_where_reading_ends_in_an_error(Class<? extends Error> kind) {
        var failing = new EventWire(new WireJson(new PlainBoxes()), new UpcasterChain(List.of(new Failing(kind))));
        assertThat(failing.readOrStandIn("dossier.submitted", 1, "{}".getBytes(UTF_8)))
                .isEqualTo(new UnreadableEvent(
                        "dossier.submitted/1", "dossier.submitted/1: its JSON does not fit: " + kind.getSimpleName()));
    }

    @Test
    void does_not_show_the_content_of_what_it_cannot_read() {
        var unreadable =
                (UnreadableEvent) wire.readOrStandIn("dossier.withdrawn", 1, "{\"at\":\"secret\"}".getBytes(UTF_8));
        assertThat(unreadable.why()).doesNotContain("secret");
    }

    @Test
    void takes_metadata_it_cannot_read_for_nobody_s() {
        for (var metadata : List.of("", "{", "[]", "7", "null"))
            assertThat(wire.readProvenance(metadata.getBytes(UTF_8)))
                    .as(metadata)
                    .isEqualTo(Provenance.UNKNOWN);
    }

    @Test
    void brings_an_old_form_to_today() {
        var chain = new UpcasterChain(List.of(new Renaming()));
        var tree = (ObjectNode) new WireJson(new PlainBoxes()).mapper().readTree(OLD);
        var today = chain.toToday(WITHDRAWN, tree);
        assertThat(wire.read(WITHDRAWN, today.toString().getBytes(UTF_8)))
                .isEqualTo(wire.read(WITHDRAWN, TODAY.getBytes(UTF_8)));
    }

    @Test
    void leaves_a_closing_of_before_signatories_were_kept_without_one() throws IOException {
        var stored = Files.readAllBytes(Path.of("src/test/resources/wire/dossier.closed-1.json"));
        var read = (DossierClosed) wire.read(new EventType("dossier.closed", 1), stored);
        assertThat(read.signatory()).isNull();
        assertThat(read.reason()).isEqualTo(CloseReason.DUPLICATE);
    }

    @Test
    void makes_up_no_reasons_for_a_refusal_of_before_they_were_asked_for() throws IOException {
        var stored = Files.readAllBytes(Path.of("src/test/resources/wire/dossier.refused-1.json"));
        var read = (DossierRefused) wire.read(new EventType("dossier.refused", 1), stored);
        assertThat(read.overriding()).isNull();
        assertThat(read.passedOver()).hasSize(1);
    }

    @Test
    void leaves_an_appeal_of_before_they_were_addressed_with_the_service_in_charge() throws IOException {
        var stored = Files.readAllBytes(Path.of("src/test/resources/wire/dossier.appeal-filed-1.json"));
        var read = (AppealFiled) wire.read(new EventType("dossier.appeal-filed", 1), stored);
        assertThat(read.heardBy()).isNull();
        assertThat(read.kind()).isEqualTo(AppealKind.GRACIOUS);
    }

    @Test
    void tells_in_what_quality_somebody_read_before_it_was_recorded() throws IOException {
        var stored = Files.readString(Path.of("src/test/resources/wire/reading.dossier-read-1.json"));
        var form = new EventType("reading.dossier-read", 1);
        var consulted = (DossierRead) wire.read(form, stored.getBytes(UTF_8));
        var deciding = (DossierRead)
                wire.read(form, stored.replace("PREFECTURE", "DIRECCTE").getBytes(UTF_8));
        assertThat(consulted.quality()).isEqualTo(Quality.CONSULTED);
        assertThat(deciding.quality()).isEqualTo(Quality.IN_CHARGE);
    }

    @Test
    void tells_the_cases_of_a_sealed_value_apart_by_a_word() {
        var attached = EventSamples.all().stream()
                .filter(PieceAttached.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(new String(wire.write(attached), UTF_8)).contains("\"kind\":\"stored\"");
    }

    /** How the fields of a withdrawal might have been named once. */
    private record Failing(Class<? extends Error> kind) implements Upcaster {
        @Override
        public EventType from() {
            return new EventType("dossier.submitted", 1);
        }

        @Override
        public ObjectNode apply(ObjectNode stored) {
            try {
                throw kind.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    private static final class Renaming implements Upcaster {
        @Override
        public EventType from() {
            return WITHDRAWN;
        }

        @Override
        public ObjectNode apply(ObjectNode stored) {
            stored.set("dossier", stored.remove("file"));
            stored.set("at", stored.remove("when"));
            return stored;
        }
    }
}
