package fr.workinfrance.eventlog.shredding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.domain.privacy.SubjectId;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.SecretKey;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PersonalBoxTest {

    static final SecretKey KEY = AesGcm.newKey();
    static final SubjectId AWA = new SubjectId(new UUID(1, 1));
    static final SubjectId SAMI = new SubjectId(new UUID(1, 2));

    @Property
    void opens_to_what_was_sealed(@ForAll byte[] json) {
        assertThat(PersonalBox.open(KEY, AWA, PersonalBox.seal(KEY, AWA, json))).isEqualTo(json);
    }

    @Property
    void detects_any_flipped_bit(
            @ForAll @Size(max = 200) byte[] json,
            @ForAll @IntRange(max = 300) int at,
            @ForAll @IntRange(max = 7) int bit) {
        var box = Base64.getUrlDecoder().decode(PersonalBox.seal(KEY, AWA, json));
        box[at % box.length] ^= (byte) (1 << bit);
        var altered = Base64.getUrlEncoder().withoutPadding().encodeToString(box);
        assertThatThrownBy(() -> PersonalBox.open(KEY, AWA, altered)).isInstanceOf(SealBroken.class);
    }

    @Property
    void detects_any_other_character(
            @ForAll @Size(max = 50) byte[] json, @ForAll @IntRange(max = 200) int at, @ForAll char other) {
        var box = new StringBuilder(PersonalBox.seal(KEY, AWA, json));
        int place = at % box.length();
        if (box.charAt(place) != other) {
            box.setCharAt(place, other);
            assertThatThrownBy(() -> PersonalBox.open(KEY, AWA, box.toString())).isInstanceOf(SealBroken.class);
        }
    }

    @Property
    void detects_what_was_cut_off(@ForAll @Size(max = 50) byte[] json, @ForAll @IntRange(max = 200) int length) {
        var box = PersonalBox.seal(KEY, AWA, json);
        var shorter = box.substring(0, length % box.length());
        assertThatThrownBy(() -> PersonalBox.open(KEY, AWA, shorter)).isInstanceOf(SealBroken.class);
    }

    @Property
    void does_not_open_for_another_subject(@ForAll byte[] json) {
        var box = PersonalBox.seal(KEY, AWA, json);
        assertThatThrownBy(() -> PersonalBox.open(KEY, SAMI, box)).isInstanceOf(SealBroken.class);
    }

    @Test
    void never_looks_the_same_twice() {
        assertThat(PersonalBox.seal(KEY, AWA, new byte[] {1})).isNotEqualTo(PersonalBox.seal(KEY, AWA, new byte[] {1}));
    }

    @Test
    void says_nothing_of_its_content_when_it_is_broken() {
        assertThatThrownBy(() -> PersonalBox.open(KEY, AWA, "c2VjcmV0!"))
                .isInstanceOf(SealBroken.class)
                .hasMessageNotContaining("c2Vj");
    }
}
