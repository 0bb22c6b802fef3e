package fr.workinfrance.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.application.Amount;
import fr.workinfrance.domain.application.Per;
import fr.workinfrance.domain.dossier.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What holds of every text that can be typed. */
class TypedPropertiesTest {

    @Property(tries = 300)
    void an_amount_printed_is_read_back(
            @ForAll @BigRange(min = "0", max = "9999999.99") @Scale(2) BigDecimal quantity, @ForAll Per per) {
        var amount = new Amount(quantity, per);
        assertThat(TypedAmount.of(amount.toString())).contains(amount);
    }

    @Property(tries = 300)
    void a_date_printed_is_read_back(@ForAll("days") LocalDate day) {
        var french = "%d/%d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        assertThat(Typed.date(day.toString())).contains(day);
        assertThat(Typed.date(french)).contains(day);
    }

    @Property(tries = 150)
    void no_text_ever_throws(@ForAll("anything") String typed, @ForAll boolean strict) {
        var everywhere = Arrays.stream(FormField.values()).collect(Collectors.toMap(f -> f, _ -> typed));
        var reader = strict ? FormReader.strict(Given.ID) : FormReader.tolerant(Given.ID);
        assertThat(reader.read(new Answers(everywhere), LocalDate.of(2026, 3, 2)))
                .isNotNull();
        for (var field : FormField.values())
            assertThat(reader.read(Typing.with(field, typed), LocalDate.of(2026, 3, 2)))
                    .isNotNull();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2199, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(300),
                Arbitraries.strings()
                        .withChars("0123456789/., -+@aehmsoiun()'\u00a0\u20ac\ud800\u0000\n")
                        .ofMaxLength(40));
    }
}
