package fr.workinfrance.eventlog.shredding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.domain.privacy.SubjectId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of person keys must do. */
interface PersonKeysContract {

    PersonKeys keys();

    static SubjectId somebody() {
        return new SubjectId(UUID.randomUUID());
    }

    @Test
    default void makes_a_key_once() {
        var awa = somebody();
        var key = keys().toSeal(awa);
        assertThat(keys().toSeal(awa)).isEqualTo(key);
        assertThat(keys().toOpen(awa)).contains(key);
    }

    @Test
    default void makes_a_key_for_each_person() {
        assertThat(keys().toSeal(somebody())).isNotEqualTo(keys().toSeal(somebody()));
    }

    @Test
    default void has_nothing_to_open_with_for_a_person_never_seen() {
        assertThatThrownBy(() -> keys().toOpen(somebody())).isInstanceOf(SealBroken.class);
    }

    @Test
    default void forgets_a_destroyed_key_for_ever() {
        var awa = somebody();
        keys().toSeal(awa);
        keys().destroy(awa);
        assertThat(keys().toOpen(awa)).isEmpty();
        assertThatThrownBy(() -> keys().toSeal(awa)).isInstanceOf(SubjectErased.class);
    }

    @Test
    default void keeps_the_keys_of_the_others() {
        var awa = somebody();
        var sami = somebody();
        var key = keys().toSeal(sami);
        keys().toSeal(awa);
        keys().destroy(awa);
        assertThat(keys().toOpen(sami)).contains(key);
    }

    @Test
    default void lets_a_person_be_erased_twice_or_before_anything_was_sealed() {
        var awa = somebody();
        keys().destroy(awa);
        keys().destroy(awa);
        assertThat(keys().toOpen(awa)).isEmpty();
        assertThatThrownBy(() -> keys().toSeal(awa)).isInstanceOf(SubjectErased.class);
    }
}
