package fr.workinfrance.verification.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTableTest {

    private static final String CODE = "A1000-00000-004";
    private static final LocalDate DAY = LocalDate.of(2018, 12, 24);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code\nX",
                "\uFEFFcode\nX",
                "\uFEFFX",
                "Code de l'attestation\r\nX\r\n",
                "Code de l’attestation;Nom\nX;Diallo\n",
                "Numéro\nX",
                "Nom;Code d'attestation\nDiallo;X",
                "\"Nom, prénom\",\"Attestation code\"\n\"Diallo, Awa\",\"X\"",
                "Nom\tcode\n\nDiallo\tX\n\n",
                "X;nothing;else"
            })
    void is_a_column_of_codes_whatever_stands_above_and_beside_it(String text) throws CodeTable.NoDay {
        assertThat(questions(text.replace("X", CODE), null)).containsExactly(new Question(CODE, null));
    }

    @Test
    void takes_no_mistyped_code_for_a_heading() throws CodeTable.NoDay {
        assertThat(questions("zzz\n" + CODE, null)).hasSize(2);
    }

    @Test
    void asks_each_line_for_its_own_day_or_for_that_of_all() throws CodeTable.NoDay {
        assertThat(questions("code;date\nX;24/12/2018\nX;2018-12-25\nX;\nX".replace("X", CODE), DAY.plusDays(9)))
                .extracting(Question::day)
                .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(9), DAY.plusDays(9));
        assertThat(questions("code;date de naissance\nX;29/02/1996".replace("X", CODE), null))
                .containsExactly(new Question(CODE, null));
    }

    @Test
    void says_in_which_line_a_day_cannot_be_read() {
        assertThatThrownBy(() -> questions("code;date\nX;24/12/2018\nX;soon", null))
                .isInstanceOfSatisfying(
                        CodeTable.NoDay.class, noDay -> assertThat(noDay.line()).isEqualTo(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30/02/2026", "31/4/2026", "29/02/2025", "2026-02-30", "0/1/2026"})
    void takes_no_day_for_the_one_before_it(String day) {
        assertThatThrownBy(() -> questions("code;date\nX;" + day, null)).isInstanceOf(CodeTable.NoDay.class);
    }

    @Test
    void knows_by_what_its_columns_are_told_apart() throws CodeTable.NoDay {
        assertThat(CodeTable.read("code;nom", null).separator()).isEqualTo(';');
        assertThat(CodeTable.read("code,nom", null).separator()).isEqualTo(',');
        assertThat(CodeTable.read("code\tnom", null).separator()).isEqualTo('\t');
        assertThat(CodeTable.read("code", null).separator()).isNull();
        assertThat(CodeTable.read("\n \n", null).questions()).isEmpty();
    }

    private static List<Question> questions(String text, @Nullable LocalDate day) throws CodeTable.NoDay {
        return CodeTable.read(text, day).questions();
    }
}
