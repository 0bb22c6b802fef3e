package fr.workinfrance.eventlog.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.shredding.AesGcm;
import fr.workinfrance.eventlog.shredding.SealBroken;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ContentKeyTest {

    final ContentKey key = ContentKey.fresh();

    @Property
    void opens_a_chunk_in_its_place_only(
            @ForAll byte[] plain,
            @ForAll @IntRange(max = 9) int index,
            @ForAll boolean last,
            @ForAll @IntRange(max = 9) int other) {
        var sealed = key.seal(index, last, plain, plain.length);
        assertThat(key.open(index, last, sealed)).isEqualTo(plain);
        assertThatThrownBy(() -> key.open(index, !last, sealed)).isInstanceOf(SealBroken.class);
        if (other != index) {
            assertThatThrownBy(() -> key.open(other, last, sealed)).isInstanceOf(SealBroken.class);
        }
    }

    @Property
    void detects_any_flipped_bit(
            @ForAll @Size(max = 100) byte[] plain,
            @ForAll @IntRange(max = 200) int at,
            @ForAll @IntRange(max = 7) int bit) {
        var sealed = key.seal(3, false, plain, plain.length);
        sealed[at % sealed.length] ^= (byte) (1 << bit);
        assertThatThrownBy(() -> key.open(3, false, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void is_wrapped_with_everything_its_content_is() {
        var personKey = AesGcm.newKey();
        var awa = new SubjectId(new UUID(1, 1));
        var content = new Content(awa, "a".repeat(64), 10, 1);
        var wrapped = content.wrap(personKey, key);
        assertThat(content.unwrap(personKey, wrapped)).isEqualTo(key);
        var altered = List.of(
                new Content(new SubjectId(new UUID(1, 2)), "a".repeat(64), 10, 1),
                new Content(awa, "b".repeat(64), 10, 1),
                new Content(awa, "a".repeat(64), 11, 1),
                new Content(awa, "a".repeat(64), 10, 2));
        assertThat(altered)
                .allSatisfy(other -> assertThatThrownBy(() -> other.unwrap(personKey, wrapped))
                        .isInstanceOf(SealBroken.class));
    }
}
