package fr.workinfrance.service.holder;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import java.time.LocalDate;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HolderMarksTest {

    private static final AttestationCode CODE = AttestationCode.fromRandom(1);
    private static final LocalDate BORN = LocalDate.of(1996, 2, 29);

    private final HolderMarks marks = new HolderMarks(key(1));

    @Test
    void recognise_the_date_of_birth_and_no_other() {
        var mark = marks.of(CODE, BORN, "Diallo");
        assertThat(marks.isBornOn(mark, CODE, BORN)).isTrue();
        assertThat(marks.isBornOn(mark, CODE, BORN.plusDays(1))).isFalse();
        assertThat(marks.isBornOn(mark, AttestationCode.fromRandom(2), BORN)).isFalse();
    }

    @Test
    void recognise_a_name_however_it_is_written() {
        var mark = marks.of(CODE, BORN, "D’Aubigné–Nguyễn");
        for (var written : new String[] {"D'AUBIGNE NGUYEN", "d aubigné-nguyen", "Daubigne  Nguyen "})
            assertThat(marks.isNamed(mark, CODE, BORN, written)).as(written).isTrue();
        assertThat(marks.isNamed(mark, CODE, BORN, "Aubigne")).isFalse();
        assertThat(marks.isNamed(mark, CODE, BORN.plusDays(1), "D’Aubigné–Nguyễn"))
                .isFalse();
    }

    @Test
    void never_hold_what_they_recognise() {
        assertThat(marks.of(CODE, BORN, "Diallo").toString())
                .doesNotContain("1996")
                .doesNotContainIgnoringCase("diallo");
    }

    @Test
    void say_that_they_were_made_with_another_key() {
        var mark = marks.of(CODE, BORN, "Diallo");
        assertThat(marks.canRead(mark)).isTrue();
        assertThat(new HolderMarks(key(2)).canRead(mark)).isFalse();
    }

    private static SecretKeySpec key(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
