package fr.workinfrance.verification.check;

import static fr.workinfrance.verification.check.RegisterInMemory.CODE;
import static fr.workinfrance.verification.check.RegisterInMemory.YEAR;
import static fr.workinfrance.verification.check.RegisterInMemory.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.HolderMark;
import fr.workinfrance.service.holder.HolderMarks;
import fr.workinfrance.verification.check.HolderCheck.Finding;
import java.time.LocalDate;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HolderCheckTest {

    private static final LocalDate BORN = LocalDate.of(1996, 2, 29);

    private final HolderMarks marks = new HolderMarks(new SecretKeySpec(new byte[32], "HmacSHA256"));
    private final RegisterInMemory register = new RegisterInMemory();
    private final HolderCheck check = new HolderCheck(register, marks);

    @Test
    void confirms_the_holder_by_date_of_birth_and_name() {
        register.with(held(marks.of(CODE, BORN, "Diallo")));
        assertThat(check.of(CODE.grouped(), BORN, null).finding()).isEqualTo(Finding.SAME);
        assertThat(check.of(CODE.grouped(), BORN, "DIALLO").finding()).isEqualTo(Finding.SAME);
        assertThat(check.of(CODE.grouped(), BORN, "Camara").finding()).isEqualTo(Finding.OTHER_NAME);
        assertThat(check.of(CODE.grouped(), BORN.plusYears(1), "DIALLO").finding())
                .isEqualTo(Finding.OTHER);
    }

    @Test
    void finds_of_a_code_that_does_not_exist_what_it_finds_of_a_wrong_birth_with_the_same_work() {
        for (var typed : new String[] {AttestationCode.fromRandom(5).text(), "no code", ""}) {
            int before = register.lookUps;
            assertThat(check.of(typed, BORN, "Diallo").finding()).isEqualTo(Finding.OTHER);
            assertThat(register.lookUps - before).isEqualTo(1);
        }
    }

    @Test
    void cannot_tell_what_was_not_kept_or_was_kept_with_another_key() {
        register.with(row(CODE, "00", YEAR));
        assertThat(check.of(CODE.text(), BORN, null).finding()).isEqualTo(Finding.CANNOT_TELL);
        register.rows.clear();
        register.with(held(new HolderMark("another", "00", "00")));
        assertThat(check.of(CODE.text(), BORN, null).finding()).isEqualTo(Finding.CANNOT_TELL);
    }

    private static Registered held(HolderMark mark) {
        var row = row(CODE, "00", YEAR);
        return new Registered(row.code(), row.sha256(), row.keyId(), row.validity(), row.issuedAt(), null, null, mark);
    }
}
