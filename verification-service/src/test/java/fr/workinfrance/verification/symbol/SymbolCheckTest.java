package fr.workinfrance.verification.symbol;

import static fr.workinfrance.verification.check.RegisterInMemory.CODE;
import static fr.workinfrance.verification.check.RegisterInMemory.YEAR;
import static fr.workinfrance.verification.check.RegisterInMemory.row;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.symbol.Base32;
import fr.workinfrance.domain.symbol.CertificateId;
import fr.workinfrance.domain.symbol.FileNumber;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.SymbolHeader;
import fr.workinfrance.domain.symbol.SymbolText;
import fr.workinfrance.verification.check.Certificates;
import fr.workinfrance.verification.check.Checker;
import fr.workinfrance.verification.check.RegisterInMemory;
import fr.workinfrance.verification.check.TestSeal;
import fr.workinfrance.verification.check.Verdict;
import fr.workinfrance.verification.check.Verdict.Altered;
import fr.workinfrance.verification.check.Verdict.NotOurs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SymbolCheckTest {

    private static final LocalDate DAY = LocalDate.of(2018, 9, 17);
    private static final TestSeal US = new TestSeal("us");

    /** The example of type 15 in the specification of ANTS, and the public key it was signed with (2D-Doc 3.1.3). */
    private static final String REFERENCE = "DC04FR0000011DDB1DEC1501FR6L301120205N1234567891011121314155QBERTHIER<GS>"
            + "5RCORINNE<GS>5SDIRECTRICE RESSOURCES HUMAINES<GS>62SPECIMEN<GS>61NATACHA<GS>69051119736ATOULON<GS>67BR5T2"
            + "55171220205OMUSTERMANN<GS>5PERIKA<GS>6Z123456ABC<GS>5U175 JOURS<GS><US>TIQEIVVZGXZSQTR2KZMUNZM6CP2R2DNWC6QN"
            + "WIGTY44XC76NXCCIWYG3ZJH54YYJ7BSGLMCXOEGJVAWCJHY4JGTUTMRJIVE3SIVDVRY";

    private static final String THEIR_KEY = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEqY8NfM1igIiTvsTUNuedGDSh1uAB"
            + "1w8cTNzNnZ4v4in3JAUU6N3AypjQx0QMnMSShJoPvac/w5L02grgf4TCPA==";

    private final RegisterInMemory register = new RegisterInMemory().with(row(CODE, "00", YEAR));
    private final Clock clock = Clock.fixed(Instant.parse("2018-11-05T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void believes_what_we_signed_and_asks_whether_it_holds() {
        var answer = check(signed(CODE));
        assertThat(answer.verdict()).isInstanceOf(Verdict.Valid.class);
        assertThat(answer.read().value(SymbolField.LAST_NAME)).hasValue("DIALLO");
        assertThat(check(signed(CODE), LocalDate.of(2018, 9, 1)).verdict()).isInstanceOf(Verdict.NotStarted.class);
    }

    @Test
    void accepts_the_code_that_the_specification_gives_as_its_example() {
        var theirs = List.of(new Certificates.Published("0000000000000001", US.certify(THEIR_KEY), null));
        var answer =
                new SymbolCheck(new Checker(register, () -> theirs, clock), () -> theirs, "FR00").of(REFERENCE, null);
        assertThat(answer.verdict()).isEqualTo(new Verdict.NeverIssued());
        assertThat(answer.read().value(SymbolField.LAST_NAME)).hasValue("SPECIMEN");
        var changed = REFERENCE.replace("SPECIMEN", "SPECIMAN");
        assertThat(new SymbolCheck(new Checker(register, () -> theirs, clock), () -> theirs, "FR00")
                        .of(changed, null)
                        .verdict())
                .isEqualTo(new Altered(Altered.How.SYMBOL));
    }

    @Test
    void notices_changed_dates_and_names() {
        var genuine = signed(CODE);
        for (var change : List.of(
                genuine.replace("29021996", "29021992"),
                genuine.replace("DIALLO", "CAMARA"),
                genuine.replace("GN", "FR")))
            assertThat(check(change).verdict()).isEqualTo(new Altered(Altered.How.SYMBOL));
    }

    @Test
    void notices_a_signature_of_another_length() {
        var genuine = signed(CODE);
        int end = genuine.indexOf('\u001f');
        var signature = Base32.decode(genuine.substring(end + 1));
        for (int length : new int[] {0, 1, 63, 65, 72}) {
            var other = genuine.substring(0, end + 1) + Base32.encode(java.util.Arrays.copyOf(signature, length));
            assertThat(check(other).verdict()).as("%d bytes", length).isEqualTo(new Altered(Altered.How.SYMBOL));
        }
    }

    @Test
    void does_not_know_the_certificates_of_others() {
        assertThat(check(REFERENCE).verdict()).isEqualTo(new NotOurs(NotOurs.Why.UNKNOWN_CERTIFICATE));
        var them = new TestSeal("them");
        assertThat(check(signed(CODE, them)).verdict()).isEqualTo(new Altered(Altered.How.SYMBOL));
    }

    @Test
    void believes_nothing_under_a_revoked_key() {
        Certificates revoked = () -> List.of(US.revoked());
        assertThat(new SymbolCheck(new Checker(register, revoked, clock), revoked)
                        .of(signed(CODE), null)
                        .verdict())
                .isEqualTo(new NotOurs(NotOurs.Why.REVOKED_KEY));
    }

    @Test
    void tells_what_was_signed_and_never_issued() {
        assertThat(check(signed(AttestationCode.fromRandom(99))).verdict()).isEqualTo(new Verdict.NeverIssued());
    }

    /** Readers show in their own way what cannot be seen, and pages and messages wrap long lines. */
    @Test
    void understands_what_readers_write_for_the_separators() {
        var genuine = signed(CODE);
        for (var written : List.of("<%s>", "{%s}", "[%s]", "<%s> "))
            assertThat(check(genuine.replace("\u001d", written.strip().formatted("GS"))
                                    .replace("\u001e", written.strip().formatted("RS"))
                                    .replace("\u001f", written.strip().formatted("US")))
                            .verdict())
                    .as(written)
                    .isInstanceOf(Verdict.Valid.class);
        for (var three : List.of("^]^^^_", "␝␞␟"))
            assertThat(check(genuine.replace("\u001d", three.substring(0, three.length() / 3))
                                    .replace("\u001e", three.substring(three.length() / 3, 2 * three.length() / 3))
                                    .replace("\u001f", three.substring(2 * three.length() / 3)))
                            .verdict())
                    .as(three)
                    .isInstanceOf(Verdict.Valid.class);
        var wrapped = genuine.replaceAll("(.{60})", "$1\r\n");
        assertThat(check(wrapped).verdict()).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void calls_nothing_forged_whose_separators_became_blanks_or_lines() {
        var genuine = signed(CODE);
        for (var blank : List.of(" ", "\n", "\t", ""))
            assertThat(check(genuine.replace("\u001d", blank)).verdict())
                    .as("'%s'", blank)
                    .isEqualTo(new NotOurs(NotOurs.Why.NOT_A_SYMBOL));
    }

    @Test
    void calls_nothing_forged_that_does_not_say_it_is_ours() {
        assertThat(check(signed(CODE).replace("DC04WIF0", "DC04FR03")).verdict())
                .isEqualTo(new NotOurs(NotOurs.Why.UNKNOWN_CERTIFICATE));
    }

    @Test
    void refuses_what_is_no_symbol() {
        for (var text : List.of("", "HTTPS://WORK.EXAMPLE.FR/V/0", "x".repeat(100_000), "DC04<US>"))
            assertThat(check(text).verdict()).isEqualTo(new NotOurs(NotOurs.Why.NOT_A_SYMBOL));
    }

    private SymbolAnswer check(String text) {
        return check(text, null);
    }

    private SymbolAnswer check(String text, LocalDate day) {
        Certificates ours = () -> List.of(US.published());
        return new SymbolCheck(new Checker(register, ours, clock), ours).of(text, day);
    }

    private static String signed(AttestationCode code) {
        return signed(code, US);
    }

    static String signed(AttestationCode code, TestSeal by) {
        var certificate = CertificateId.of(US.published().keyId());
        var text = new SymbolText(new SymbolHeader("WIF0", certificate, DAY, DAY))
                .day(SymbolField.FILED_ON, DAY)
                .exact(SymbolField.FILE_NUMBER, FileNumber.of(code))
                .name(SymbolField.DECLARANT_LAST_NAME, "Martin")
                .name(SymbolField.DECLARANT_FIRST_NAME, "Hélène")
                .name(SymbolField.DECLARANT_CAPACITY, "Représentant légal")
                .name(SymbolField.LAST_NAME, "Diallo")
                .name(SymbolField.FIRST_NAME, "Awa")
                .day(SymbolField.BORN_ON, LocalDate.of(1996, 2, 29))
                .name(SymbolField.BORN_IN, "Conakry")
                .exact(SymbolField.NATIONALITY, "GN")
                .exact(SymbolField.CONTRACT_TYPE, "0")
                .day(SymbolField.STARTS_ON, LocalDate.of(2018, 10, 1))
                .day(SymbolField.EXPIRES_ON, LocalDate.of(2019, 9, 30))
                .address("HTTPS://WORK-IN-FRANCE.EXAMPLE.GOUV.FR/V/" + code);
        return text.signed(by.signSymbol(text.toSign()));
    }
}
