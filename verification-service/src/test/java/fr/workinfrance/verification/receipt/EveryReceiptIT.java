package fr.workinfrance.verification.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import fr.workinfrance.testkit.VeraPdf;
import fr.workinfrance.verification.check.KeyKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A receipt of each answer that there is, in both languages, as it is drawn. */
class EveryReceiptIT {

    private static final String PAGE = "https://check.example/verify/receipts";

    /** Nothing was looked at of a file that is too large, and a receipt is one already. */
    private static final Set<String> KEPT_BY_NOBODY = Set.of("TOO_LARGE", "OUR_RECEIPT");

    @TempDir
    private static Path folder;

    private static ReceiptKey key;
    private static ReceiptWords words;

    @BeforeAll
    static void open() {
        key = new KeptReceiptKeys(folder, KeyKind.P256, Duration.ofDays(1), Clock.systemUTC()).sealing();
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("i18n/verification", "i18n/domain");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        words = new ReceiptWords(texts);
    }

    record Row(Receipt receipt, Locale language) {
        @Override
        public String toString() {
            return receipt.key() + " by " + receipt.by() + " (" + receipt.ground() + ") in " + language;
        }
    }

    static Stream<Row> every() {
        return answers()
                .flatMap(receipt ->
                        Stream.of(Locale.FRENCH, Locale.ENGLISH).map(language -> new Row(receipt, language)));
    }

    /** Why now: a key that is a moment old can have sealed nothing before. */
    private static Stream<Receipt> answers() {
        return new EveryAnswer(Instant.now()).all();
    }

    @ParameterizedTest
    @MethodSource("every")
    void can_be_archived_and_read_by_everybody_and_says_all_of_it(Row row) throws Exception {
        var lines = new ArrayList<>(words.of(row.receipt(), row.language()));
        lines.addAll(words.foot(row.receipt(), row.language(), PAGE));
        var pdf = new ReceiptPdf(key)
                .of(row.receipt(), row.language().getLanguage(), words.title(row.language()), lines, "e30.e30.e30");
        VeraPdf.findsArchivableAndAccessible(pdf);
        var drawn = onOneLine(text(pdf));
        assertThat(lines).allSatisfy(line -> assertThat(drawn).contains(onOneLine(line)));
        assertThat(drawn).contains(onOneLine(PAGE)).doesNotContain("??");
    }

    /** So that none of them is only believed to be drawn: whoever adds an answer adds its receipt here. */
    @Test
    void is_there_for_each_answer_that_has_words() {
        var answers = ResourceBundle.getBundle("i18n.verification", Locale.ENGLISH).keySet().stream()
                .filter(name -> name.matches("check\\.[A-Z_.]+\\.title"))
                .map(name -> name.replaceAll("^check\\.|\\.title$", ""))
                .filter(name -> !KEPT_BY_NOBODY.contains(name))
                .collect(Collectors.toSet());
        assertThat(answers).hasSizeGreaterThan(20);
        assertThat(answers().map(Receipt::key).collect(Collectors.toSet())).isEqualTo(answers);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            var pages = new ArrayList<String>();
            for (int page = 1; page <= document.getNumberOfPages(); page++)
                pages.add(PdfTextExtractor.getTextFromPage(document.getPage(page)));
            return String.join("", List.copyOf(pages));
        }
    }

    /** Without what breaks lines. */
    private static String onOneLine(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]", "");
    }
}
