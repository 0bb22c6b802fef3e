package fr.workinfrance.domain.symbol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.workinfrance.domain.attestation.AttestationCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoDDocTest {

    /** The code that the specification gives as its example of type 15 (2D-Doc 3.1.3, ANTS). */
    static final String REFERENCE =
            "DC04FR0000011DDB1DEC1501FR6L301120205N1234567891011121314155QBERTHIER<GS>5RCORINNE<GS>"
                    + "5SDIRECTRICE RESSOURCES HUMAINES<GS>62SPECIMEN<GS>61NATACHA<GS>69051119736ATOULON<GS>67BR5T155171220205013001"
                    + "7593000345MSPECIMEN COMPANY SA<GS>6607CD12304<GS><US>LCU7MYDZDJBODOTT4JE3QKL35DTMY2T5YZNBTNVIDB4FEBMM57SJEPZDM"
                    + "LOEAKBGZBOU5RNZVDMG3C4UNHAI6PTWGUN3Y5YVN7574PI";

    @Test
    void reads_the_code_of_the_specification() {
        var read = TwoDDoc.read(REFERENCE);
        assertThat(read.header())
                .isEqualTo(new SymbolHeader("FR00", "0001", LocalDate.of(2020, 12, 4), LocalDate.of(2020, 12, 21)));
        assertThat(read.value(SymbolField.LAST_NAME)).hasValue("SPECIMEN");
        assertThat(read.value(SymbolField.FILE_NUMBER)).hasValue("123456789101112131415");
        assertThat(read.value(SymbolField.DECLARANT_CAPACITY)).hasValue("DIRECTRICE RESSOURCES HUMAINES");
        assertThat(read.value(SymbolField.NATIONALITY)).hasValue("BR");
        assertThat(read.value(SymbolField.IDENTITY_DOCUMENT)).hasValue("07CD12304");
        assertThat(read.day(SymbolField.STARTS_ON)).hasValue(LocalDate.of(2020, 12, 17));
        assertThat(read.day(SymbolField.BORN_ON)).hasValue(LocalDate.of(1973, 11, 5));
        assertThat(read.signature()).hasSize(64);
        assertThat(read.value(SymbolField.EXPIRES_ON)).isEmpty();
    }

    @Test
    void reads_what_it_wrote() {
        var header = new SymbolHeader("WIF0", "7KQ2", LocalDate.of(2018, 9, 17), LocalDate.of(2018, 9, 17));
        var long_ = "Wolfeschlegelsteinhausenbergerdorff de la Tour d’Auvergne";
        var text = new SymbolText(header)
                .name(SymbolField.LAST_NAME, long_)
                .name(SymbolField.FIRST_NAME, "Łucja")
                .day(SymbolField.BORN_ON, LocalDate.of(1996, 2, 29))
                .day(SymbolField.EXPIRES_ON, LocalDate.of(2019, 9, 30))
                .address("HTTPS://WORK.EXAMPLE.FR/V/0");
        var read = TwoDDoc.read(text.signed(new byte[64]));
        assertThat(read.header()).isEqualTo(header);
        assertThat(read.value(SymbolField.LAST_NAME)).hasValue("WOLFESCHLEGELSTEINHAUSENBERGERDORFF D");
        assertThat(read.value(SymbolField.FIRST_NAME)).hasValue("LUCJA");
        assertThat(read.day(SymbolField.BORN_ON)).hasValue(LocalDate.of(1996, 2, 29));
        assertThat(read.day(SymbolField.EXPIRES_ON)).hasValue(LocalDate.of(2019, 9, 30));
        assertThat(read.signed().getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo(text.toSign());
        assertThat(new String(
                        Base32.decode(read.value(SymbolField.ADDRESS).orElseThrow()),
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("HTTPS://WORK.EXAMPLE.FR/V/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "DC",
                "DC03FR0000011DDB1DEC1501FR<US>AA",
                "DC04FR0000011DDB1DEC0101FR<US>AA",
                "DC04FR0000011DDBXXXX1501FR<US>AA",
                "DC04FR0000011DDB1DEC1501FR62SPECIMEN<GS>",
                "DC04FR0000011DDB1DEC1501FRZZSPECIMEN<GS><US>AA",
                "DC04FR0000011DDB1DEC1501FR62A<GS>62B<GS><US>AA",
                "DC04FR0000011DDB1DEC1501FR55171220<US>AA",
                "DC04FR0000011DDB1DEC1501FR62SPECIMEN<GS><US>a1"
            })
    void refuses_what_is_none(String text) {
        assertThatThrownBy(() -> TwoDDoc.read(text)).isInstanceOf(UnreadableSymbol.class);
    }

    @Test
    void names_the_authorisation_by_a_number_that_is_its_code() {
        for (long bits = 0; bits < 300; bits++) {
            var code = AttestationCode.fromRandom(bits * 0x9e37_79b9_7f4a_7c15L);
            assertThat(FileNumber.of(code)).matches("1[0-9]{20}");
            assertThat(FileNumber.toCode(FileNumber.of(code))).isEqualTo(code);
        }
        assertThatThrownBy(() -> FileNumber.toCode("123456789101112131415")).isInstanceOf(UnreadableSymbol.class);
        assertThatThrownBy(() -> FileNumber.toCode("109999999999999999999")).isInstanceOf(UnreadableSymbol.class);
    }

    @Test
    void writes_names_in_the_letters_of_passports() {
        assertThat(Transliteration.of("Łucja Þorvaldsdóttir-Œ")).isEqualTo("LUCJA THORVALDSDOTTIR OE");
        assertThat(Transliteration.of("D’Aubigné–Nguyễn")).isEqualTo("D AUBIGNE NGUYEN");
        assertThat(Transliteration.of("Straße, Çağrı Ø.")).isEqualTo("STRASSE CAGRI O");
        assertThat(Transliteration.of("محمد")).isEmpty();
    }

    @Test
    void names_a_certificate_by_four_characters() {
        assertThat(CertificateId.of("0000000000000000")).isEqualTo("0000");
        assertThat(CertificateId.of("ffffffffffffffff")).matches("[0-9A-Z]{4}");
    }
}
