package fr.workinfrance.domain.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LawReferenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R5221-20 3°",
                "Code du travail, R5221-20 (6°)",
                "CRPA, art. L242-1",
                "Arrêté du 28/10/2016, art. 1er",
                "Accord franco-algérien du 27 décembre 1968, titre III"
            })
    void names_an_article(String text) {
        assertThat(LawReference.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "because", "R5221-20\nand more", "R5221-20 <b>", "awa@example.org 75"})
    void is_no_place_for_anything_else(String text) {
        assertThat(LawReference.isOne(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {120, 121})
    void is_short(int length) {
        assertThat(LawReference.isOne("1".repeat(length))).isEqualTo(length <= 120);
    }
}
