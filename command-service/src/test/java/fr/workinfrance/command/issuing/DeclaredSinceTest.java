package fr.workinfrance.command.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.Claims;
import fr.workinfrance.domain.rulebook.Rulebook;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.service.agency.AgencyDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the parties declared after the decision: on the sealed page, and not as a part of the decision. */
class DeclaredSinceTest {

    private static final String DECIDED = "12 rue de la République, 75011 Paris";
    private static final String ANYWHERE = "Toute la France, tous employeurs autorisés";
    private static final LocalDate EARLIER = LocalDate.of(2019, 3, 31);

    private final AttestationPage page =
            new AttestationPage(URI.create("https://work.example.fr"), (_, _) -> Claims.symbol());

    @Test
    void is_a_workplace_that_stands_under_the_one_that_was_decided() throws IOException {
        var drawn = drawn(ANYWHERE);
        assertThat(textOf(drawn))
                .contains(bare(DECIDED), bare("déclaré par les parties après la décision : " + ANYWHERE))
                .contains(bare("declared by the parties after the decision: as quoted above"))
                .contains(bare("Cheffe du service. Ce qui est « déclaré par les parties » n’en fait pas partie."))
                .contains(bare("Cheffe du service. What is “declared by the parties” is no part of it."));
        assertThat(attached(drawn).path("job").path("workplace").asString()).isEqualTo(DECIDED);
        assertThat(attached(drawn).path("declared").toString()).isEqualTo("{\"workplace\":\"" + ANYWHERE + "\"}");
    }

    @Test
    void is_an_end_beside_the_one_that_was_decided() throws IOException {
        var drawn = drawn(null, EARLIER);
        assertThat(textOf(drawn))
                .contains(bare("du 1er octobre 2018 au 31 mars 2019 inclus"))
                .contains(bare("fin anticipée déclarée par les parties après la décision ;"
                        + " décidé jusqu’au 30 septembre 2019"))
                .contains(bare("earlier end declared by the parties after the decision;"
                        + " decided until 30 September 2019"));
        var json = attached(drawn);
        assertThat(json.path("validUntil").asString()).isEqualTo("2019-03-31");
        assertThat(json.path("declared").toString()).isEqualTo("{\"decidedUntil\":\"2019-09-30\"}");
    }

    @Test
    void is_the_last_of_several_ends_beside_the_one_that_was_decided() throws IOException {
        var drawn = drawn(null, EARLIER, EARLIER.minusDays(9));
        assertThat(textOf(drawn)).contains(bare("au 22 mars 2019 inclus"), bare("décidé jusqu’au 30 septembre 2019"));
    }

    @Test
    void is_nowhere_where_nothing_was_declared() throws IOException {
        var drawn = drawn(null);
        assertThat(textOf(drawn)).contains(bare(DECIDED)).doesNotContain("déclaré", "declared");
        assertThat(attached(drawn).has("declared")).isFalse();
    }

    @Test
    void fits_on_the_page_where_it_was_recorded_when_longer_ones_were_taken() throws IOException {
        var long2000 = "Toutes nos adresses. ".repeat(100).substring(0, 2000);
        var drawn = drawn(long2000, EARLIER);
        assertThat(textOf(drawn)).contains(bare("Toutes nos adresses. ".repeat(9)), "…");
        assertThat(attached(drawn).path("declared").path("workplace").asString())
                .isEqualTo(long2000);
    }

    private byte[] drawn(@Nullable String workplace, LocalDate... ends) {
        var claims = new ClaimWriter(
                new PersonalSeals(new PersonKeysInMemory()), new AgencyDirectory(), Rulebook::delivered);
        var claim = claims.write(
                        Granted.declaring(workplace, ends), Claims.plain().code(), () -> 41)
                .orElseThrow();
        return page.draw(claim, Claims.SIGNED_ON);
    }

    /** Of the only page. */
    private static String textOf(byte[] pdf) throws IOException {
        try (var document = opened(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return bare(PdfTextExtractor.getTextFromPage(document.getFirstPage()));
        }
    }

    private static JsonNode attached(byte[] pdf) throws IOException {
        try (var document = opened(pdf)) {
            var file = (PdfDictionary) document.getCatalog()
                    .getNameTree(PdfName.EmbeddedFiles)
                    .getNames()
                    .values()
                    .iterator()
                    .next();
            var stream = file.getAsDictionary(PdfName.EF).getAsStream(PdfName.F);
            return JsonMapper.shared().readTree(stream.getBytes());
        }
    }

    private static PdfDocument opened(byte[] pdf) throws IOException {
        return new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)));
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0\u202f]+", "");
    }
}
