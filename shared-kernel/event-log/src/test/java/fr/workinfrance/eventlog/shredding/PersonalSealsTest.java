package fr.workinfrance.eventlog.shredding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.wire.WireJson;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PersonalSealsTest {

    static final SubjectId AWA = new SubjectId(new UUID(1, 1));
    static final SubjectId SAMI = new SubjectId(new UUID(1, 2));

    final PersonKeys keys = new PersonKeysInMemory();
    final PersonalSeals seals = new PersonalSeals(keys);

    @Property
    void erasing_some_leaves_all_the_others(
            @ForAll @Size(min = 1, max = 8) List<String> facts, @ForAll Set<@IntRange(max = 7) Integer> erased) {
        var ours = new PersonKeysInMemory();
        var all = new PersonalSeals(ours);
        var sealed = facts.stream()
                .map(fact -> sealed(all, new SubjectId(UUID.randomUUID()), fact))
                .toList();
        erased.stream()
                .filter(i -> i < sealed.size())
                .forEach(i -> ours.destroy(sealed.get(i).subject()));
        for (int i = 0; i < sealed.size(); i++) {
            var subject = sealed.get(i).subject();
            assertThat(all.open(sealed.get(i)))
                    .isEqualTo(
                            erased.contains(i) ? new Personal.Erased<>(subject) : Personal.of(subject, facts.get(i)));
        }
    }

    @Test
    void open_everything_of_an_erased_person_as_erased() {
        var before = List.of(sealed(seals, AWA, "Awa"), sealed(seals, AWA, "Diop"));
        keys.destroy(AWA);
        assertThat(before).allSatisfy(fact -> {
            assertThat(seals.open(fact)).isEqualTo(new Personal.Erased<>(AWA));
            assertThat(seals.read(fact)).isEmpty();
        });
    }

    @Test
    void do_not_open_for_one_person_what_was_sealed_for_another() {
        seals.seal(SAMI, WireJson.bytes("Sami"));
        var stolen = new Personal.Sealed<>(
                SAMI, String.class, sealed(seals, AWA, "Awa").box());
        assertThatThrownBy(() -> seals.open(stolen)).isInstanceOf(SealBroken.class);
    }

    @Test
    void leave_alone_what_is_open_or_erased_already() {
        assertThat(seals.read(Personal.of(AWA, "Awa"))).contains("Awa");
        assertThat(seals.read(new Personal.Erased<String>(AWA))).isEmpty();
    }

    @Test
    void refuse_to_seal_for_a_person_who_was_erased() {
        keys.destroy(AWA);
        assertThatThrownBy(() -> seals.seal(AWA, WireJson.bytes("Awa")))
                .isInstanceOfSatisfying(
                        SubjectErased.class,
                        refused -> assertThat(refused.subject()).isEqualTo(AWA));
    }

    private static Personal.Sealed<String> sealed(PersonalSeals seals, SubjectId subject, String fact) {
        return new Personal.Sealed<>(subject, String.class, seals.seal(subject, WireJson.bytes(fact)));
    }
}
