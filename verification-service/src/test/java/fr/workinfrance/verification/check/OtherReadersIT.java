package fr.workinfrance.verification.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import fr.workinfrance.testkit.ForgedUpdates;
import fr.workinfrance.testkit.HiddenObjects;
import fr.workinfrance.testkit.LocalAuthority;
import fr.workinfrance.testkit.Programs;
import fr.workinfrance.verification.added.AddedProofs;
import fr.workinfrance.verification.check.TestSeal.Level;
import fr.workinfrance.verification.check.Verdict.Altered;
import fr.workinfrance.verification.receipt.ReceiptPdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What other readers see of a sealed document behind which something was written: either we say that something was added, or they see
 * what was sealed. Readers differ where a file is not as it should be, and then look for objects wherever there are any.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherReadersIT {

    private static final String SAID = "Autorisation de travail de Awa Diallo";
    private static final String CLAIM = "{\"holder\":\"Awa Diallo\"}";

    @TempDir
    static Path scratch;

    private LocalAuthority authority;
    private TestSeal us;
    private byte[] genuine;

    @BeforeAll
    void seal() throws Exception {
        authority = new LocalAuthority();
        us = new TestSeal(authority);
        genuine = sealed(Level.T);
    }

    @AfterAll
    void close() {
        authority.close();
    }

    private byte[] sealed(Level level) {
        var drawn = TestSeal.updated(
                TestSeal.pdf(SAID),
                pdf -> pdf.addFileAttachment(
                        "claim.json",
                        PdfFileSpec.createEmbeddedFileSpec(
                                pdf, CLAIM.getBytes(ISO_8859_1), "claim", "claim.json", null, null, null)));
        return us.seal(drawn, level);
    }

    @Test
    void see_what_was_sealed_or_something_was_added() throws Exception {
        for (var level : Level.values()) {
            var sealed = sealed(level);
            for (var row : whatIsWrittenBehind(sealed).entrySet())
                assertThat(isAddedTo(row.getValue()) || seesWhatWasSealed(row.getValue()))
                        .as("%s, behind %s", row.getKey(), level)
                        .isTrue();
        }
    }

    private static Map<String, byte[]> whatIsWrittenBehind(byte[] sealed) {
        var rows = new TreeMap<>(ForgedUpdates.of(sealed));
        rows.put("nothing", sealed);
        rows.put("proofs", ForgedUpdates.proven(sealed));
        rows.put("proofs, twice", ForgedUpdates.proven(ForgedUpdates.proven(sealed)));
        rows.put("a shell", HiddenObjects.shell(sealed));
        return rows;
    }

    /** Each byte of an update that we let stand is made another; most of it we no longer do. */
    @Test
    void see_what_was_sealed_whichever_byte_of_an_update_is_another() throws Exception {
        var update = HiddenObjects.shell(genuine);
        assertThat(isAddedTo(update)).isFalse();
        var accepted = new ArrayList<byte[]>();
        for (int at = genuine.length; at < update.length; at++)
            for (var other : " \n\r\0\f%(<>[]/#019anx+-".getBytes(ISO_8859_1)) {
                var copy = update.clone();
                copy[at] = other;
                if (other != update[at]
                        && !AddedProofs.ends(copy, genuine.length).isEmpty()) accepted.add(copy);
            }
        // Why not all: hundreds have but another letter in the identifier of the file, which nobody reads.
        for (int i = 0; i < accepted.size(); i += Math.max(1, accepted.size() / 64))
            assertThat(seesWhatWasSealed(accepted.get(i)))
                    .as(tail(accepted.get(i)))
                    .isTrue();
    }

    /** Otherwise nothing is shown by what the readers agree on. */
    @Test
    void see_something_else_in_what_is_hidden() throws Exception {
        var rows = ForgedUpdates.of(genuine);
        var large = rows.get("the page in a text, and the size 2147483646");
        assertThat(text(large)).contains("Jean FAUX");
        assertThat(isAddedTo(large)).isTrue();
        var none = rows.get("the claim in a text, and the size null");
        assertThat(ReceiptPdf.attachedTo(none).orElseThrow()).contains("Faux");
        assertThat(isAddedTo(none)).isTrue();
    }

    /** Of what is read for programs nothing comes from behind the seal. */
    @Test
    void are_given_the_bytes_that_were_sealed() {
        assertThat(checker().sealedIn(ForgedUpdates.proven(genuine))).contains(genuine);
        assertThat(checker().sealedIn(genuine)).contains(genuine);
        assertThat(checker().sealedIn(TestSeal.textAdded(genuine, "2030"))).isEmpty();
    }

    private boolean isAddedTo(byte[] file) {
        var verdict = checker().byDocument(file, null);
        assertThat(verdict).isIn(new Altered(Altered.How.ADDED_TO), new Verdict.NeverIssued());
        return verdict instanceof Altered;
    }

    private static boolean seesWhatWasSealed(byte[] file) throws Exception {
        return text(file).strip().equals(SAID)
                && textByLibrary(file).strip().equals(SAID)
                && ReceiptPdf.attachedTo(file).orElse("").equals(CLAIM);
    }

    /** By the reader under most viewers of Linux. */
    private static String text(byte[] file) throws IOException, InterruptedException {
        var written = Files.write(scratch.resolve("read.pdf"), file);
        return Programs.run("pdftotext", written.toString(), "-");
    }

    private static String textByLibrary(byte[] file) throws IOException {
        try (var pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(file)))) {
            return PdfTextExtractor.getTextFromPage(pdf.getFirstPage());
        }
    }

    private String tail(byte[] file) {
        return new String(file, genuine.length, file.length - genuine.length, ISO_8859_1);
    }

    private Checker checker() {
        return new Checker(new RegisterInMemory(), () -> List.of(us.published()), Clock.systemUTC());
    }
}
