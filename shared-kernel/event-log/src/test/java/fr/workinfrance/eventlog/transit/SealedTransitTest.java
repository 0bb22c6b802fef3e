package fr.workinfrance.eventlog.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.eventlog.shredding.AesGcm;
import fr.workinfrance.eventlog.shredding.SealBroken;
import fr.workinfrance.eventlog.wire.EventSamples;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Commands on their way to another process. */
class SealedTransitTest {

    private final SealedTransit transit = new SealedTransit(AesGcm.newKey());

    /** Something with facts about a person in clear. */
    private static final Object TOLD = EventSamples.all().getFirst();

    @Test
    void whatever_the_log_holds_arrives_as_it_left() {
        assertThat(EventSamples.all())
                .allSatisfy(event -> assertThat(transit.<byte[], Object>deserialize(carried(event)))
                        .isEqualTo(event));
    }

    @Test
    void nothing_can_be_read_on_the_way() {
        assertThat(EventSamples.all())
                .allSatisfy(event -> assertThat(new String(carried(event).getData(), StandardCharsets.ISO_8859_1))
                        .doesNotContain("dossier"));
    }

    @Test
    void an_answer_may_be_there_or_not() {
        assertThat(transit.<byte[], Object>deserialize(carried(Optional.of(TOLD))))
                .isEqualTo(Optional.of(TOLD));
        assertThat(transit.<byte[], Object>deserialize(carried(Optional.empty())))
                .isEqualTo(Optional.empty());
        assertThat(transit.<byte[], Object>deserialize(carried(null))).isNull();
        assertThat(transit.<byte[], Object>deserialize(carried(3))).isEqualTo(3);
        assertThat(transit.<byte[], Object>deserialize(carried("three"))).isEqualTo("three");
    }

    @Test
    void what_was_altered_is_not_read() {
        var carried = carried(TOLD);
        carried.getData()[20] ^= 1;
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> transit.deserialize(carried));
    }

    @Test
    void what_is_said_to_be_something_else_is_not_read() {
        var data = carried(TOLD).getData();
        var said = new SimpleSerializedObject<>(
                data, byte[].class, new SimpleSerializedType("fr.workinfrance.Other", null));
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> transit.deserialize(said));
    }

    @Test
    void another_key_opens_nothing() {
        var other = new SealedTransit(AesGcm.newKey());
        assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> other.deserialize(carried(TOLD)));
    }

    @Test
    void without_a_key_nothing_leaves() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new SealedTransit(null).serialize("three", byte[].class))
                .withMessage("this service holds no key of commands in transit");
    }

    private SerializedObject<byte[]> carried(@Nullable Object object) {
        return transit.serialize(object, byte[].class);
    }
}
