package fr.workinfrance.verification.check;

import static fr.workinfrance.verification.check.RegisterInMemory.CODE;
import static fr.workinfrance.verification.check.RegisterInMemory.YEAR;
import static fr.workinfrance.verification.check.RegisterInMemory.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import com.sun.management.ThreadMXBean;
import fr.workinfrance.testkit.HiddenObjects;
import fr.workinfrance.testkit.LocalAuthority;
import fr.workinfrance.verification.check.TestSeal.Level;
import fr.workinfrance.verification.check.Verdict.Altered;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a check costs of proofs that are written behind a seal: the bytes of memory that its thread asked for. Why not of the largest
 * file alone: a small one that is read again for each place that names it in costs more.
 */
class CostOfProofsTest {

    private static final int MEGABYTE = 1 << 20;
    private static final TestSeal US = new TestSeal("Work In France - cachet des attestations");
    private static final byte[] GENUINE = US.seal(TestSeal.pdf("Autorisation de travail"));

    /** One megabyte, read into structures of a hundred bytes for three of it at most; and all around it. */
    private static final long MOST_OF_ONE = 48L * MEGABYTE;

    /** Of the eight megabytes of proofs that are looked at, which is more than that of all else in as large an update as is read. */
    private static final long MOST = 8 * MOST_OF_ONE;

    /** Of a document as we issue it, with all its proofs; it takes less than half of that. */
    private static final long MOST_OF_AN_ORDINARY_ONE = 8L * MEGABYTE;

    private static final Duration GUARD = Duration.ofSeconds(20);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void is_that_of_one_however_often_it_is_named() {
        var proof = drawn(MEGABYTE);
        assertThat(asked(stored(proof, 1, 990), Verdict.Valid.class)).isLessThan(MOST_OF_ONE);
        assertThat(asked(stored(proof, 1, 2_000), Altered.class)).isLessThan(MOST_OF_ONE);
    }

    /** @param file is small */
    record Bomb(String made, byte[] file) {
        @Override
        public String toString() {
            return made;
        }
    }

    static Stream<Bomb> bombs() {
        return Stream.of(
                new Bomb("one proof named 100,000 times", stored(drawn(MEGABYTE), 1, 100_000)),
                new Bomb("one list named 2,000 times", about(2_000)),
                new Bomb("a hundred proofs packed a thousand times", stored(drawn(MEGABYTE), 100, 1)),
                new Bomb("one list of two million numbers", filled("9 0 obj\n[", "0 ")),
                new Bomb("one dictionary in the other", filled("9 0 obj\n[", "<<>>")),
                new Bomb("sixteen updates behind a table of objects that there are not", free(190_000)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void is_bounded_and_what_is_beyond_it_is_more_than_proofs(Bomb bomb) {
        assertThat(bomb.file()).hasSizeLessThan(5 * MEGABYTE);
        assertThat(asked(bomb.file(), Altered.class)).isLessThan(MOST);
    }

    @Test
    void of_all_that_may_be_looked_at_is_bounded_as_well() {
        assertThat(asked(stored(drawn(MEGABYTE), 7, 1), Verdict.Valid.class)).isLessThan(MOST);
    }

    @Test
    void of_a_document_with_all_its_proofs_is_small() throws Exception {
        try (var authority = new LocalAuthority()) {
            var us = new TestSeal(authority);
            var sealed = us.seal(TestSeal.pdf("Autorisation de travail"), Level.LTA);
            assertThat(asked(sealed, Verdict.NeverIssued.class, us)).isLessThan(MOST_OF_AN_ORDINARY_ONE);
        }
    }

    private static long asked(byte[] file, Class<? extends Verdict> verdict) {
        return asked(file, verdict, US);
    }

    private static long asked(byte[] file, Class<? extends Verdict> verdict, TestSeal us) {
        var checker = new Checker(
                new RegisterInMemory().with(row(CODE, Sha256.of(GENUINE), YEAR)),
                () -> List.of(us.published()),
                Clock.fixed(Instant.parse("2018-11-05T12:00:00Z"), ZoneOffset.UTC));
        return assertTimeoutPreemptively(GUARD, () -> {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            var found = checker.byDocument(file, null);
            long asked = THREADS.getCurrentThreadAllocatedBytes() - before;
            assertThat(found).isInstanceOf(verdict);
            return asked;
        });
    }

    /** So many lists of revoked certificates, each named so often. */
    private static byte[] stored(byte[] proof, int proofs, int times) {
        return TestSeal.updated(GENUINE, pdf -> {
            var named = new PdfArray();
            for (int i = 0; i < proofs; i++) {
                var stream = new PdfStream(proof);
                stream.setCompressionLevel(9);
                var reference = stream.makeIndirect(pdf).getIndirectReference();
                for (int j = 0; j < times; j++) named.add(reference);
            }
            var store = new PdfDictionary();
            store.put(new PdfName("CRLs"), named);
            pdf.getCatalog().put(new PdfName("DSS"), store.makeIndirect(pdf).getIndirectReference());
            pdf.getCatalog().setModified();
        });
    }

    /** Proofs about so many seals, for each the same list of nine hundred times the same one. */
    private static byte[] about(int seals) {
        return TestSeal.updated(GENUINE, pdf -> {
            var reference = new PdfStream(drawn(100)).makeIndirect(pdf).getIndirectReference();
            var named = new PdfArray();
            for (int i = 0; i < 900; i++) named.add(reference);
            var list = named.makeIndirect(pdf).getIndirectReference();
            var about = new PdfDictionary();
            for (int i = 0; i < seals; i++) {
                var one = new PdfDictionary();
                one.put(new PdfName("CRL"), list);
                about.put(new PdfName(String.format(Locale.ROOT, "%040X", i)), one);
            }
            var store = new PdfDictionary();
            store.put(new PdfName("VRI"), about);
            pdf.getCatalog().put(new PdfName("DSS"), store.makeIndirect(pdf).getIndirectReference());
            pdf.getCatalog().setModified();
        });
    }

    /** Behind our seal, as much as is looked at. */
    private static byte[] filled(String begin, String with) {
        var text = new String(GENUINE, ISO_8859_1) + begin;
        return (text + with.repeat((4 * MEGABYTE - begin.length()) / with.length())).getBytes(ISO_8859_1);
    }

    /** An update whose table has so many rows more than it needs, and others behind it, for each of which it is read again. */
    private static byte[] free(int rows) {
        var text = new String(HiddenObjects.shell(GENUINE), ISO_8859_1);
        int table = text.lastIndexOf("xref\n", text.lastIndexOf("startxref") - 1);
        int size = Integer.parseInt(text.substring(table + 5, text.indexOf(' ', table)));
        var more = text.substring(table)
                .replaceFirst(
                        size + " 1\n(.*\n)", size + " " + (rows + 1) + "\n$1" + "0000000000 00001 f \n".repeat(rows))
                .replaceFirst("/Size " + (size + 1), "/Size " + (size + 1 + rows));
        var file = (text.substring(0, table) + more).getBytes(ISO_8859_1);
        for (int i = 0; i < 15; i++) file = HiddenObjects.shell(file);
        return file;
    }

    /** In the form of a list of revoked certificates, almost that long: numbers of one byte, as many as there is room for. */
    private static byte[] drawn(int bytes) {
        int numbers = (bytes - 40) / 3;
        int of = 3 * numbers;
        var list = "3083%06x%s".formatted(of, "020101".repeat(numbers));
        var der = "3083%06x%s3000030200ff".formatted(list.length() / 2 + 6, list);
        return HexFormat.of().parseHex(der);
    }
}
