package fr.workinfrance.verification.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.workinfrance.domain.attestation.AttestationCode;
import java.time.Duration;
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
                "X;nothing;else",
                "Nom;Né le\n\"Diallo\nAwa\";X",
                "nom;attestation\nDiallo;X",
                "Code postal;Code de vérification\n75011;X",
                "Code INSEE,Référence\n75111,X",
                "sep=;\nNom;Code\nDiallo;X",
                "sep=|\r\nNom|Code\r\nDiallo|X",
                "Salariés, au 1er mars\n\nNom;Code de l’attestation\nDiallo;X",
                "Liste des attestations 2026;;\nNom;Code;Date\nDiallo;X;",
                "Nom;Code\n\"Diallo \"\"Awa\"\"; née Bah\";\"X\"",
                "Nom;Code\nDiallo \"Awa;X",
                "Nom;Code\n\"Diallo;X"
            })
    void is_a_column_of_codes_whatever_stands_above_and_beside_it(String text) throws Exception {
        assertThat(questions(text.replace("X", CODE), null)).containsExactly(new Question(CODE, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nom;Né le\nDiallo;29/02/1996\nBâ;01/01/1990",
                "Nom;Adresse\nDiallo;12 rue Hoche 75011 Paris",
                "Diallo Awa\nBâ Mariam\nCamara Bintou",
                "code;nom\nDiallo;Awa\nBâ;Mariam",
                "Diallo\nX\nBâ\nCamara\nTraoré",
                "SIRET\n12345678900011"
            })
    void is_none_where_most_of_what_stands_in_each_column_can_be_no_code(String text) {
        assertThatThrownBy(() -> questions(text.replace("X", CODE), null)).hasMessageContaining("no column of codes");
    }

    @Test
    void is_asked_about_for_the_days_beside_the_codes_whatever_the_codes_are_called() throws Exception {
        assertThat(questions("Nom;Référence;Date\nDiallo;X;24/12/2018".replace("X", CODE), null))
                .containsExactly(new Question(CODE, DAY));
    }

    @Test
    void takes_a_mistyped_code_for_a_code_beside_the_others() throws Exception {
        var mistyped = "A1000-00000-005";
        assertThat(questions("Nom;Code\nBâ;" + mistyped + "\nDiallo;" + CODE, null))
                .extracting(Question::code)
                .containsExactly(mistyped, CODE);
        assertThat(questions(mistyped, null)).hasSize(1);
    }

    @Test
    void takes_no_mistyped_code_for_a_heading() throws Exception {
        assertThat(questions("zzz\n" + CODE, null)).hasSize(2);
    }

    @Test
    void asks_each_line_for_its_own_day_or_for_that_of_all() throws Exception {
        assertThat(questions("code;date\nX;24/12/2018\nX;2018-12-25\nX;\nX".replace("X", CODE), DAY.plusDays(9)))
                .extracting(Question::day)
                .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(9), DAY.plusDays(9));
        assertThat(questions("code;date\nX;1/1/2201".replace("X", CODE), null))
                .containsExactly(new Question(CODE, LocalDate.of(2201, 1, 1)));
        assertThat(questions("code;date de naissance\nX;29/02/1996".replace("X", CODE), null))
                .containsExactly(new Question(CODE, null));
    }

    @Test
    void says_in_which_line_a_day_cannot_be_read() {
        assertThatThrownBy(() -> questions("code;date\n\nX;24/12/2018\n \nX;soon".replace("X", CODE), null))
                .isInstanceOfSatisfying(
                        CodeTable.NoDay.class, noDay -> assertThat(noDay.line()).isEqualTo(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30/02/2026",
                "31/4/2026",
                "45000",
                "12/31/2026",
                "+999999999-12-31",
                "01/01/1899",
                "1/1/10000",
                "29/02/2025",
                "2026-02-30",
                "0/1/2026"
            })
    void takes_no_day_for_the_one_before_it(String day) {
        assertThatThrownBy(() -> questions("code;date\nX;".replace("X", CODE) + day, null))
                .isInstanceOf(CodeTable.NoDay.class);
    }

    @Test
    void knows_by_what_its_columns_are_told_apart() throws Exception {
        assertThat(CodeTable.read("code;nom", null).separator()).isEqualTo(';');
        assertThat(CodeTable.read("code,nom", null).separator()).isEqualTo(',');
        assertThat(CodeTable.read("code\tnom", null).separator()).isEqualTo('\t');
        assertThat(CodeTable.read("code", null).separator()).isNull();
        assertThat(CodeTable.read("\n \n", null).questions()).isEmpty();
    }

    /** Why so much time: what takes a time that grows with the square of it, or with each column, takes minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"code ", "codes", "attestation ", "numéro ", "c", "-", "\u00e9 "})
    void is_looked_for_no_longer_than_it_is_long(String word) {
        var text = "\"" + word.repeat(2_000_000 / word.length()) + "\nx\"";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThatThrownBy(() -> questions(text, null)).hasMessageContaining("no column of codes"));
    }

    @Test
    void is_looked_for_no_longer_though_many_columns_may_be_the_one() {
        var codes = ";A1000-00000-005".repeat(199);
        for (var above :
                List.of(";x".repeat(900_000) + "\n", ("\"" + "code ".repeat(10_000) + "\nx\";").repeat(39) + "\n"))
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThat(questions(above + codes.substring(1), null))
                            .hasSize(1));
        var below = "\n;x".repeat(600_000);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(questions(codes + "\nA1000-00000-004" + below, null))
                        .hasSize(1));
    }

    @Test
    void has_no_heading_that_is_longer_than_people_write_one() throws Exception {
        var other = AttestationCode.fromRandom(7).text();
        var text = "Nom;" + "numéro et code ".repeat(9) + ";Code\nDiallo;" + CODE + ";" + other;
        assertThat(questions(text, null)).containsExactly(new Question(other, null));
    }

    private static List<Question> questions(String text, @Nullable LocalDate day) throws Exception {
        return CodeTable.read(text, day).questions();
    }
}
