package fr.workinfrance.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.domain.procedure.ProcedureId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    static final String UUID = "00000000-0000-0000-0000-000000000001";

    @Test
    void are_read_back_from_their_text() {
        readsBack(DossierId::of, UUID);
        readsBack(OpinionId::of, UUID);
        readsBack(PieceId::of, UUID);
        readsBack(SubjectId::of, UUID);
        readsBack(AccountId::of, "awa-2");
        readsBack(AgencyId::of, "LABOUR_INSPECTION-75");
        readsBack(Departement::of, "2A");
        readsBack(Country::of, "GN");
        readsBack(ProcedureId::of, "STUDENT_JOB@2016-11-01");
    }

    @Test
    void have_the_shape_of_what_they_number() {
        assertThatIllegalArgumentException().isThrownBy(() -> AccountId.of("Awa"));
        assertThatIllegalArgumentException().isThrownBy(() -> Country.of("fr"));
        assertThatIllegalArgumentException().isThrownBy(() -> AgencyId.of("75"));
        assertThatIllegalArgumentException().isThrownBy(() -> AgencyId.of("PREFECTURE-x"));
        assertThatIllegalArgumentException().isThrownBy(() -> AgencyId.of("-75"));
        assertThat(AgencyId.of("prefecture-75").kind()).isEqualTo(AgencyKind.PREFECTURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "20", "96", "1", "970", "977", "2C", ""})
    void of_departements_are_only_those_that_exist(String code) {
        assertThat(Departement.isOne(code)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> Departement.of(code));
    }

    @Test
    void of_persons_are_told_apart_within_a_dossier_and_between_dossiers() {
        var one = DossierId.of(UUID);
        var other = DossierId.of("00000000-0000-0000-0000-000000000002");
        assertThat(Set.of(
                        Subjects.worker(one),
                        Subjects.worker(other),
                        Subjects.representative(one),
                        Subjects.representative(other),
                        Subjects.holder(AccountId.of("awa")),
                        Subjects.holder(AccountId.of("claire"))))
                .hasSize(6);
        assertThat(Subjects.worker(one)).isEqualTo(Subjects.worker(DossierId.of(UUID)));
    }

    @Test
    void of_amounts_are_never_negative_and_equal_whatever_their_zeros() {
        assertThat(new Amount(new BigDecimal("35.00"), Per.WEEK))
                .isEqualTo(new Amount(BigDecimal.valueOf(35), Per.WEEK));
        assertThat(new Amount(BigDecimal.valueOf(1000), Per.MONTH)).hasToString("1000/MONTH");
        assertThatIllegalArgumentException().isThrownBy(() -> new Amount(BigDecimal.valueOf(-1), Per.WEEK));
    }

    @Test
    void of_procedures_carry_their_first_day_of_force() {
        assertThat(ProcedureId.of("STUDENT_JOB@2016-11-01").version()).isEqualTo(LocalDate.of(2016, 11, 1));
    }

    @Test
    void and_facts_about_persons_never_show_in_a_text() {
        var subject = Subjects.worker(DossierId.of(UUID));
        assertThat(Personal.of(subject, "Awa Diallo").toString())
                .doesNotContain("Awa")
                .contains(subject.toString());
        assertThat(new Personal.Sealed<>(subject, String.class, "c2VjcmV0").toString())
                .doesNotContain("c2VjcmV0")
                .contains(subject.toString());
    }

    private static <T> void readsBack(Function<String, T> of, String text) {
        assertThat(of.apply(text)).hasToString(text).isEqualTo(of.apply(text));
    }
}
