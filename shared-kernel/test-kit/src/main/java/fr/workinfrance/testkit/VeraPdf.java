package fr.workinfrance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What veraPDF says of a document: whether it can be archived, and read by everybody. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** @throws AssertionError with what it found, when it is not both PDF/A-3a and PDF/UA-1 */
    public static void findsArchivableAndAccessible(byte[] document) throws Exception {
        for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            var language = Locale.getDefault();
            // Why: veraPDF writes the names of types in the small letters of the machine's language, and finds none in
            // Turkish.
            Locale.setDefault(Locale.ROOT);
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                var result = validator.validate(parser);
                assertThat(result.isCompliant())
                        .as("%s: %s", flavour, result.getTestAssertions())
                        .isTrue();
            } finally {
                Locale.setDefault(language);
            }
        }
    }

    private VeraPdf() {}
}
