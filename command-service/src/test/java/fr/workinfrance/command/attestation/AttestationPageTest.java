package fr.workinfrance.command.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.EventType;
import com.itextpdf.kernel.pdf.canvas.parser.PdfCanvasProcessor;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.data.IEventData;
import com.itextpdf.kernel.pdf.canvas.parser.data.TextRenderInfo;
import com.itextpdf.kernel.pdf.canvas.parser.listener.IEventListener;
import fr.workinfrance.command.attestation.AttestationClaim.SignedBy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttestationPageTest {

    private final AttestationPage page =
            new AttestationPage(URI.create("https://work.example.fr"), (_, _) -> Claims.symbol());

    @Test
    void says_who_may_work_where_and_until_when_in_both_languages() throws IOException {
        var text = textOf(page.draw(Claims.plain(), Claims.SIGNED_ON));
        assertThat(text)
                .contains("Autorisation de travail", "Work authorisation")
                .contains("Awa Diallo", "Brasserie de l’Œuvre", "SIRET 73282932000074", "Serveuse")
                .contains("du 1er octobre 2018 au 30 septembre 2019 inclus", "from 1 October 2018 to 30 September 2019")
                .contains("17,5 h par semaine – 1\u00a0485,50\u00a0€ par mois")
                .contains("Claire Martin", "Cheffe du service", "17 septembre 2018")
                .contains("deux mois", "tribunal administratif")
                .contains(Claims.plain().code().grouped(), "https://work.example.fr/verify");
    }

    /** Law: CRPA, articles L211-5 and L212-1: the articles applied, and the first name, name and capacity of whoever signed. */
    @Test
    void names_whoever_signed_with_first_name_name_and_capacity() throws IOException {
        assertThat(bare(textOf(page.draw(Claims.plain(), Claims.SIGNED_ON))))
                .contains(bare("Décision prise le 17 septembre 2018 par Claire Martin, Cheffe du service."))
                .contains(bare("Decision taken on 17 September 2018 by Claire Martin, Cheffe du service."));
    }

    @ParameterizedTest
    @EnumSource
    void names_the_articles_it_rests_on_and_every_way_to_appeal(Kind kind) throws IOException {
        var text = bare(textOf(page.draw(kind.claim, Claims.SIGNED_ON)));
        assertThat(text)
                .contains(bare("Code du travail, R5221-3 14°, R5221-26. Compétence, décision et critères : "))
                .contains(bare("Code du travail, R5221-3 14°, R5221-26. Competence, decision and criteria: "))
                .contains(bare("Code du travail, R5221-15, R5221-17 et R5221-20"))
                .contains(bare("Code du travail, R5221-15, R5221-17 and R5221-20"));
        assertThat(text)
                .contains(bare("Voies et délais de recours"), bare("dans les deux mois de sa notification"))
                .contains(bare("recours gracieux auprès du service qui l’a prise"))
                .contains(bare("35 rue de la Gare, 75144 Paris cedex 19"))
                .contains(bare("recours hiérarchique auprès du ministre de l’intérieur"))
                .contains(bare("devant le tribunal administratif"), bare("CRPA, articles L411-2 et L411-7"))
                .contains(bare("How to appeal"), bare("within two months of its notification"))
                .contains(bare("before the minister of the interior"), bare("before the administrative court"))
                .contains(bare("CRPA, articles L411-2 and L411-7"));
    }

    /** Without the spaces and the ends of lines, which fall where there is room. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", "");
    }

    @Test
    void fits_on_one_page() throws IOException {
        assertThat(pagesOf(page.draw(Claims.plain(), Claims.SIGNED_ON))).isEqualTo(1);
        assertThat(pagesOf(page.draw(Claims.declared(), Claims.SIGNED_ON))).isEqualTo(1);
    }

    @Test
    void breaks_a_name_without_a_space_and_prints_nothing_beyond_the_sheet() throws IOException {
        var unbroken = Claims.claim(
                "Zoë",
                "W".repeat(120),
                "M".repeat(150),
                List.of("Produire un certificat de scolarité."),
                new SignedBy("Claire Martin", "Cheffe du service"));
        var sheet = page.draw(unbroken, Claims.SIGNED_ON);
        assertThat(rightmost(sheet)).isBetween(500f, 560f);
        assertThat(textOf(sheet).replaceAll("\\s+", "")).contains("W".repeat(120), "M".repeat(150));
        assertThat(textOf(sheet)).containsOnlyOnce("Produire un certificat de scolarité.");
    }

    /** Where the text that goes furthest to the right ends, in points; a sheet is 595 wide. */
    private static float rightmost(byte[] pdf) throws IOException {
        var right = new float[1];
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            new PdfCanvasProcessor(new IEventListener() {
                        @Override
                        public void eventOccurred(IEventData data, EventType type) {
                            if (data instanceof TextRenderInfo text)
                                right[0] = Math.max(
                                        right[0],
                                        text.getDescentLine().getEndPoint().get(0));
                        }

                        @Override
                        public Set<EventType> getSupportedEvents() {
                            return Set.of(EventType.RENDER_TEXT);
                        }
                    })
                    .processPageContent(document.getFirstPage());
        }
        return right[0];
    }

    @Test
    void says_that_it_transcribes_a_decision_signed_elsewhere() throws IOException {
        var text = textOf(page.draw(Claims.transcribed(), Claims.SIGNED_ON)).replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Ce document transcrit une décision prise le 17 septembre 2018 dans le système")
                .contains("demarches-simplifiees/v1", "sous la référence 44950")
                .contains("figurent sur l’original de la décision", "L212-1")
                .contains("This document transcribes a decision taken on 17 September 2018")
                .contains("under the reference 44950", "stand on the original of the decision");
        assertThat(text).doesNotContain("Décision prise le", "Decision taken on");
    }

    @Test
    void says_that_the_name_of_whoever_signed_was_erased() throws IOException {
        var text = textOf(page.draw(Claims.straining(), Claims.SIGNED_ON)).replaceAll("\\s+", " ");
        assertThat(text).contains("Cheffe du service", "Le nom du signataire a été effacé", "was erased");
    }

    @Test
    void draws_names_in_other_letters_and_a_long_list_of_conditions() throws IOException {
        var text = textOf(page.draw(Claims.straining(), Claims.SIGNED_ON));
        assertThat(text).contains("Ngọc-Hân Élodie Łucja Маша", "Þorvaldsdóttir", "????", "964 heures");
    }

    @Test
    void gives_the_same_bytes_for_the_same_claim_whatever_the_clock_and_the_country() {
        var first = page.draw(Claims.straining(), Claims.SIGNED_ON);
        var language = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("ar", "EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(page.draw(Claims.straining(), Claims.SIGNED_ON)).isEqualTo(first);
        } finally {
            Locale.setDefault(language);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void bears_no_date_but_the_decisions() {
        var raw = new String(page.draw(Claims.plain(), Claims.SIGNED_ON), StandardCharsets.ISO_8859_1);
        assertThat(raw).contains("2018-09-17T15:05:00").doesNotContain("D:202");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return IntStream.rangeClosed(1, document.getNumberOfPages())
                    .mapToObj(n -> PdfTextExtractor.getTextFromPage(document.getPage(n)))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static int pagesOf(byte[] pdf) throws IOException {
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)))) {
            return document.getNumberOfPages();
        }
    }
}
