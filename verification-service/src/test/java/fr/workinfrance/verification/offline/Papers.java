package fr.workinfrance.verification.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.symbol.CertificateId;
import fr.workinfrance.domain.symbol.FileNumber;
import fr.workinfrance.domain.symbol.SymbolField;
import fr.workinfrance.domain.symbol.SymbolHeader;
import fr.workinfrance.domain.symbol.SymbolText;
import fr.workinfrance.testkit.Database;
import fr.workinfrance.verification.VerificationService;
import fr.workinfrance.verification.check.TestSeal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Papers that are checked without a network, and what was fetched for it while there was one. */
final class Papers {

    /** Keys and list of a service that knows four attestations, of which the second was withdrawn; it is shut down since. */
    static Path fetched(Path folder, TestSeal us) throws CertificateEncodingException {
        var key = us.published().keyId();
        var fetched = folder.resolve("fetched");
        try (var database = Database.fresh();
                var service = VerificationService.alone()
                        .run(
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--spring.main.banner-mode=off",
                                "--spring.datasource.url=" + database.url(),
                                "--spring.datasource.username=" + Database.APP,
                                "--spring.datasource.password=" + Database.APP,
                                "--spring.flyway.url=" + database.url(),
                                "--spring.flyway.user=" + database.user(),
                                "--spring.flyway.password=" + database.password(),
                                "--wif.keys.folder=" + folder.resolve("keys"))) {
            var sql = JdbcClient.create(database.app());
            sql.sql("INSERT INTO signing.certificate VALUES (?, ?, now())")
                    .params(key, us.certificate.getEncoded())
                    .update();
            for (int place = 0; place < 4; place++)
                sql.sql("INSERT INTO register.attestation (code, mark, sha256, key_id, listed, valid_from, valid_until,"
                                + " ended_on, ending, issued_at) VALUES (?, 'm', ?, ?, ?, '2018-10-01', '2019-09-30',"
                                + (place == 1 ? "'2018-12-01', 'WITHDRAWN'" : "NULL, NULL") + ", now())")
                        .params(AttestationCode.fromRandom(place).text(), "sha" + place, key, place)
                        .update();
            var site = "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
            assertThat(OfflineCheck.run("fetch", site, fetched.toString())).isZero();
        }
        return fetched;
    }

    /** What is attached to an attestation for programs, good from October 2018 to September 2019. */
    static String claim(int place) {
        return """
                {"validFrom":"2018-10-01","validUntil":"2019-09-30","status":{"status_list":{"idx":%d}},
                 "holder":{"firstName":"Awa","lastName":"Diallo"}}""".formatted(place);
    }

    static byte[] withClaim(String json) {
        return TestSeal.updated(
                TestSeal.pdf("Autorisation de travail"),
                pdf -> pdf.addFileAttachment(
                        "claim.json",
                        PdfFileSpec.createEmbeddedFileSpec(
                                pdf,
                                json.getBytes(StandardCharsets.UTF_8),
                                "claim",
                                "claim.json",
                                null,
                                null,
                                PdfName.Source)));
    }

    static String symbol(TestSeal by, int place, LocalDate until) {
        var day = LocalDate.of(2018, 9, 17);
        var text = new SymbolText(
                        new SymbolHeader("WIF0", CertificateId.of(by.published().keyId()), day, day))
                .exact(SymbolField.FILE_NUMBER, FileNumber.of(AttestationCode.fromRandom(place)))
                .name(SymbolField.LAST_NAME, "Diallo")
                .name(SymbolField.FIRST_NAME, "Awa")
                .day(SymbolField.STARTS_ON, LocalDate.of(2018, 10, 1))
                .day(SymbolField.EXPIRES_ON, until)
                .name(SymbolField.DOCUMENT_ID, Integer.toString(place));
        return text.signed(by.signSymbol(text.toSign()));
    }

    private Papers() {}
}
