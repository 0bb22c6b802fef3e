package fr.workinfrance.query.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWriterTest {

    private static final DossierId DOSSIER = DossierId.of("1a2b3c4d-0000-4000-8000-000000000001");
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("service", "DIRECCTE-75"),
            Map.entry("receivedOn", "2026-03-02"),
            Map.entry("silenceOn", "2026-05-02"),
            Map.entry("gaps", "PASSPORT:ILLEGIBLE,STUDENT_CARD:MISSING"),
            Map.entry("respondBy", "2026-03-16"),
            Map.entry("from", "2026-04-01"),
            Map.entry("to", "DIRECCTE-69"),
            Map.entry("until", "2026-12-31"),
            Map.entry("bornOn", "2026-05-02"),
            Map.entry("reason", "DUPLICATE"),
            Map.entry("role", "MANDATARY"),
            Map.entry("ground", "FRAUD"),
            Map.entry("agency", "PREFECTURE-75"),
            Map.entry("basis", "R5221-20 3°"),
            Map.entry("dueOn", "2026-03-31"),
            Map.entry("lastDay", "2026-03-16"),
            Map.entry("day", "2026-03-09"),
            Map.entry("came", "SUBMITTED " + DOSSIER + ",OPINION_ASKED " + DOSSIER),
            Map.entry("due", "SILENCE_NEAR " + DOSSIER + " 2026-03-12"),
            Map.entry("dueMore", "4"),
            Map.entry("overdue", "OPINION_DUE " + DOSSIER + " 2026-03-02"));
    private static final Pattern UNFILLED = Pattern.compile("[{}]|null| {2}");
    private static final Pattern PLACE = Pattern.compile("\\{[^}]+}");

    private final LetterWriter writer = new LetterWriter("https://work.example/");

    @Test
    void leads_to_the_messages_where_it_is_about_one() {
        assertThat(writer.write(letter(LetterKind.MESSAGE), Locale.FRENCH).link())
                .endsWith(DOSSIER + "/messages");
        assertThat(writer.write(letter(LetterKind.COMPLETE), Locale.FRENCH).link())
                .endsWith("/" + DOSSIER);
    }

    @ParameterizedTest
    @EnumSource
    void says_every_letter_in_both_languages_with_nothing_left_to_fill_in(LetterKind kind) {
        for (var language : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
            var letter = writer.write(letter(kind), language);
            assertThat(letter.plain()).doesNotContainPattern(UNFILLED).contains(letter.link());
            assertThat(HtmlLetter.of(letter)).contains("lang=\"" + language.getLanguage() + "\"");
            assertThat(letter.parts()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_in_its_subject_nothing_but_the_dossiers_reference_or_a_day(LetterKind kind) {
        var bare = new Letter(new UUID(0, 1), kind, owner(), dossier(kind), Map.of("day", "2026-03-09"));
        assertThat(writer.subject(letter(kind), Locale.FRENCH))
                .isEqualTo(writer.subject(bare, Locale.FRENCH))
                .contains(kind == LetterKind.DIGEST ? "09/03/2026" : "1A2B3C4D");
    }

    @Test
    void lists_the_pieces_asked_for_and_until_when() {
        var letter = writer.write(letter(LetterKind.PIECES_ASKED), Locale.ENGLISH);
        assertThat(letter.plain())
                .contains("16 Mar 2026", "Passport – illegible", "https://work.example/dossiers/" + DOSSIER);
        assertThat(letter.parts().getFirst().lines()).hasSize(2);
    }

    /** A letter of before knew less than its text says today; another does not know yet. */
    @ParameterizedTest
    @EnumSource(names = {"PIECES_ASKED", "APPEAL_ALLOWED"})
    void names_no_day_of_silence_that_it_does_not_know(LetterKind kind) {
        var unknown = Map.of("gaps", "PASSPORT:ILLEGIBLE", "respondBy", "2026-03-16");
        var letter = new Letter(new UUID(0, 1), kind, owner(), DOSSIER, unknown);
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            assertThat(writer.write(letter(kind), language).plain())
                    .contains(language == Locale.FRENCH ? "fin du 02/05/2026" : "end of 2 May 2026");
            assertThat(writer.write(letter, language).plain())
                    .doesNotContain("Sans décision", "Without a decision")
                    .doesNotContainPattern(UNFILLED);
        }
    }

    @Test
    void gives_the_contact_of_the_service_on_the_receipt() {
        assertThat(writer.write(letter(LetterKind.RECEIPT), Locale.FRENCH).plain())
                .contains("02/05/2026", "DIRECCTE", "R112-5", "01 70 96 20 00");
    }

    @Test
    void gives_the_contact_of_the_service_to_which_a_dossier_was_passed_on() {
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH))
            assertThat(writer.write(letter(LetterKind.FORWARDED), language).plain())
                    .contains("L114-2", "R112-5", "8-10 rue du Nord, 69625 Villeurbanne Cedex", "04 72 65 58 50")
                    .doesNotContain("01 70 96 20 00");
    }

    @Test
    void tells_a_day_of_an_office_in_chapters() {
        var letter = writer.write(letter(LetterKind.DIGEST), Locale.FRENCH);
        assertThat(letter.plain())
                .contains("Dossier 1A2B3C4D\u00a0: déposé", "rejet implicite à la fin du 12/03/2026", "et 4 de plus");
        assertThat(letter.link()).isEqualTo("https://work.example/dossiers");
    }

    @Test
    void says_how_to_do_without_a_letter_only_where_one_may() {
        assertThat(writer.write(letter(LetterKind.REFUSED), Locale.FRENCH).plain())
                .doesNotContain("/settings");
        assertThat(writer.write(letter(LetterKind.PIECES_DUE), Locale.FRENCH).plain())
                .contains("https://work.example/settings");
    }

    @Test
    void never_lets_a_text_become_a_tag() {
        var letter = new Letter(
                new UUID(0, 1),
                LetterKind.OPINION_ASKED,
                owner(),
                DOSSIER,
                Map.of("basis", "<b>&", "dueOn", "2026-03-31"));
        assertThat(HtmlLetter.of(writer.write(letter, Locale.FRENCH)))
                .contains("&lt;b&gt;&amp;")
                .doesNotContain("<b>");
    }

    @Test
    void names_the_same_facts_in_both_languages() throws IOException {
        var french = texts("letters");
        var english = texts("letters_en");
        assertThat(english.stringPropertyNames()).isEqualTo(french.stringPropertyNames());
        for (var key : french.stringPropertyNames())
            assertThat(places(english.getProperty(key)))
                    .as(key)
                    .containsExactlyInAnyOrder(places(french.getProperty(key)));
    }

    private static Letter letter(LetterKind kind) {
        var facts = new HashMap<>(FACTS);
        if (kind == LetterKind.TAKEN_OVER) facts.put("from", "DIRECCTE-75");
        return new Letter(new UUID(0, 1), kind, owner(), dossier(kind), facts);
    }

    private static DossierId dossier(LetterKind kind) {
        return kind == LetterKind.DIGEST ? null : DOSSIER;
    }

    private static Recipient owner() {
        return new Recipient.OfAccount(AccountId.of("awa"));
    }

    private static String[] places(String text) {
        return PLACE.matcher(text).results().map(m -> m.group()).toArray(String[]::new);
    }

    private static Properties texts(String book) throws IOException {
        var stream =
                Objects.requireNonNull(LetterWriterTest.class.getResourceAsStream("/i18n/" + book + ".properties"));
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        }
    }
}
