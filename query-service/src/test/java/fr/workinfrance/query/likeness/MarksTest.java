package fr.workinfrance.query.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.application.Identity;
import java.time.LocalDate;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class MarksTest {

    final Marks marks = new Marks(key(1));

    @Test
    void are_the_same_however_a_name_is_written() {
        assertThat(marks.of(named("N\u2019DIAYE", "A\u00efssatou Marie", 4)))
                .isEqualTo(marks.of(named("Aissatou marie", "n'diaye", 4)));
    }

    @Test
    void differ_with_the_person_the_kind_and_the_key() {
        var awa = named("Diallo", "Awa", 4);
        assertThat(marks.of(awa))
                .isNotEqualTo(marks.of(named("Diallo", "Awa", 5)))
                .isNotEqualTo(marks.of(named("Diallo", "Ava", 4)))
                .isNotEqualTo(new Marks(key(2)).of(awa));
        assertThat(marks.of("permit", "12-34 ab")).isEqualTo(marks.of("permit", "1234AB"));
        assertThat(marks.of("permit", "1234")).isNotEqualTo(marks.of("reference", "1234"));
    }

    @Test
    void show_nothing_of_what_they_mark() {
        assertThat(marks.of(named("Diallo", "Awa", 4))).hasSize(24).doesNotContainIgnoringCase("diallo");
    }

    private static Identity named(String last, String first, int day) {
        return new Identity(
                Civility.MADAME,
                last,
                first,
                LocalDate.of(2001, 5, day),
                "Dakar",
                "a@example.org",
                "01",
                "Paris",
                "75010");
    }

    private static SecretKeySpec key(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
