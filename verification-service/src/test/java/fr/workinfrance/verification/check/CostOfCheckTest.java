package fr.workinfrance.verification.check;

import static fr.workinfrance.verification.check.RegisterInMemory.CODE;
import static fr.workinfrance.verification.check.RegisterInMemory.YEAR;
import static fr.workinfrance.verification.check.RegisterInMemory.row;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfStream;
import com.sun.management.ThreadMXBean;
import fr.workinfrance.verification.carried.Stamps;
import fr.workinfrance.verification.upload.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a check costs of files that were made to cost much: the bytes of memory that its thread asked for from the first to the last,
 * and for how long it kept a processor, measured by what it takes to hash such a file. No other thread and no clock is asked.
 */
class CostOfCheckTest {

    private static final int MEGABYTE = 1 << 20;
    private static final TestSeal US = new TestSeal("Work In France - cachet des attestations");
    private static final byte[] GENUINE = US.seal(TestSeal.pdf("Autorisation de travail"));

    /** Of the largest file that is looked at: as it is, once more as text, and as much for all that is read in it. */
    private static final long MOST = 4L * Checker.LARGEST;

    /** Sixteen seals are looked at, each of which may cover all of it; and three times as much for all else. */
    private static final double MOST_HASHES = 64;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Checker checker = new Checker(
            new RegisterInMemory().with(row(CODE, Sha256.of(GENUINE), YEAR)),
            () -> List.of(US.published()),
            Clock.fixed(Instant.parse("2018-11-05T12:00:00Z"), ZoneOffset.UTC));

    /**
     * @param made how it was made to cost much
     * @param verdicts one of which it has
     */
    record Bomb(String made, byte[] file, Class<?>... verdicts) {
        Bomb(String made, byte[] file) {
            this(made, file, Verdict.NotOurs.class, Verdict.Altered.class);
        }

        @Override
        public String toString() {
            return made;
        }
    }

    static Stream<Bomb> bombs() throws IOException {
        var text = new String(GENUINE, ISO_8859_1);
        var hole = text.substring(text.lastIndexOf("/Contents <") + 10, text.lastIndexOf("000>") + 4);
        return Stream.of(
                new Bomb("nothing but zeros", filled("%PDF-1.7\n", "\0")),
                new Bomb(
                        "seals that make no sense",
                        filled("%PDF-1.7\n", "/ByteRange [0 99999999 1 2] /ByteRange [0 10 2000 30]")),
                new Bomb("marks of seals that say nothing", filled("%PDF-1.7\n", "/ByteRange")),
                new Bomb("sixteen seals around the largest hole", holes("<" + "30".repeat((1 << 17) - 8) + ">")),
                new Bomb(
                        "sixteen seals of a sequence in a sequence without end",
                        holes("<" + "3080".repeat((1 << 16) - 8) + ">")),
                new Bomb("sixteen seals of a sequence in a sequence", holes("<" + sequences(60_000) + ">")),
                new Bomb("a store of a proof that is nested without end", stored("3080".repeat(200_000))),
                new Bomb("a store of a proof that is nested deep", stored(sequences(250_000))),
                new Bomb(
                        "a store of as many large proofs as are read, each nested deep",
                        stored(certificate(60), 8),
                        Verdict.Valid.class),
                new Bomb("our own seal sixteen times, each over all of a large file", holes(hole)),
                new Bomb(
                        "a large update of one open list in the other", filled(text, "1 0 obj\n" + "[".repeat(10_000))),
                new Bomb("a large update of objects", filled(text, "9 0 obj\n<</Type/X>>\nendobj\n")),
                new Bomb("a large update of remarks", filled(text, "% only a remark\n")),
                new Bomb("a large update of one text that has no end", filled(text + "9 0 obj\n(", "(")),
                new Bomb("ten updates of stores packed a thousand times", packed()),
                new Bomb(
                        "a stamp by a key of DSA of 32,768 bits",
                        TestSeal.stamped(GENUINE, digest -> Stamps.drawnDsa(32_768, digest))),
                new Bomb(
                        "a stamp by a key of RSA of 16,384 bits with an exponent as long",
                        TestSeal.stamped(GENUINE, digest -> Stamps.drawnRsa(16_384, digest))));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void is_bounded_whatever_was_made_of_the_file(Bomb bomb) {
        assertThat(bomb.file().length).isLessThanOrEqualTo(Checker.LARGEST);
        long hash = worked(() -> new SHA256Digest().update(new byte[Checker.LARGEST], 0, Checker.LARGEST));
        long asked = THREADS.getCurrentThreadAllocatedBytes();
        long worked =
                worked(() -> assertThat(checker.byDocument(bomb.file(), null)).isInstanceOfAny(bomb.verdicts()));
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - asked).as("bytes").isLessThan(MOST);
        assertThat((double) worked / hash).as("hashes").isLessThan(MOST_HASHES);
    }

    /** Once by the keys of attestations and of receipts together, and once as what may have covered something before. */
    @Test
    void is_that_of_reading_each_seal_twice() {
        var file = holes("<" + "30".repeat((1 << 17) - 8) + ">");
        var ours = List.of(US.published());
        long reading =
                asked(() -> SealedRange.in(file).forEach(range -> SealSignature.check(file, range, List.of(ours))));
        var both = new Checker(new RegisterInMemory(), () -> ours, () -> ours, Clock.systemUTC());
        assertThat(asked(() -> both.byDocument(file, null))).isLessThan(5 * reading / 2);
    }

    /** The stamps of those files are refused for their keys: one in the same place, by a key as anybody has it, is looked at. */
    @Test
    void is_spent_on_a_stamp_by_an_ordinary_key() throws IOException {
        var stamped = TestSeal.stamped(GENUINE, digest -> Stamps.ordinary(digest));
        assertThat(checker.byDocument(stamped, null)).isInstanceOf(Verdict.Valid.class);
    }

    @Test
    void of_a_file_of_200_megabytes_is_that_of_the_largest_that_is_looked_at() {
        var coming = new Coming(200L * MEGABYTE);
        long asked = asked(
                () -> assertThat(checker.byDocument(coming, null)).isEqualTo(new Verdict.TooLarge(Checker.LARGEST)));
        assertThat(coming.given).isEqualTo(Checker.LARGEST + 1L);
        assertThat(asked).isLessThan(MOST);
    }

    @Test
    void of_a_file_of_200_megabytes_that_comes_in_is_next_to_nothing() {
        var coming = new Coming(200L * MEGABYTE);
        long asked = asked(() -> {
            try (var upload = Upload.received(coming, Checker.LARGEST)) {
                assertThat(upload.isTooLarge()).isTrue();
            }
        });
        assertThat(coming.given).isEqualTo(Checker.LARGEST + 1L);
        assertThat(asked).isLessThan(Checker.LARGEST / 2);
    }

    /** What is counted is what is asked for: a check that held the 200 megabytes would show. */
    @Test
    void shows_where_a_file_is_held() {
        assertThat(asked(() ->
                        assertThat(new Coming(200L * MEGABYTE).readAllBytes()).hasSize(200 * MEGABYTE)))
                .isGreaterThan(200L * MEGABYTE);
    }

    private interface Work {
        void go() throws IOException;
    }

    private static long asked(Work work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            work.go();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** Nanoseconds of a processor. */
    private static long worked(Work work) {
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            work.go();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    /** As large as is looked at. */
    private static byte[] filled(String begin, String with) {
        var file = new byte[Checker.LARGEST];
        var first = begin.getBytes(ISO_8859_1);
        var more = with.getBytes(ISO_8859_1);
        System.arraycopy(first, 0, file, 0, first.length);
        for (int at = first.length; at < file.length; at++) file[at] = more[(at - first.length) % more.length];
        return file;
    }

    /** Sixteen ranges, each with a hole of its own, and each from the first byte to the last. */
    private static byte[] holes(String hole) {
        var file = filled("%PDF-1.7\n", " ");
        for (int i = 0; i < 16; i++) {
            int at = MEGABYTE * (i + 1);
            int behind = at + hole.length();
            put(file, at, hole);
            put(file, behind, "/ByteRange [0 %d %d %d]".formatted(at, behind, file.length - behind));
        }
        return file;
    }

    private static void put(byte[] file, int at, String text) {
        System.arraycopy(text.getBytes(ISO_8859_1), 0, file, at, text.length());
    }

    /** Of so many bytes, each sequence in the one before. */
    private static String sequences(int bytes) {
        var hex = new StringBuilder();
        for (int left = bytes; left > 0; left -= 4) hex.append("3083%06x".formatted(Math.max(0, left - 5)));
        return hex.substring(0, 2 * bytes);
    }

    /** As large as a proof may be and with the form of a certificate, in which nothing is said, very often and in so many sequences. */
    private static String certificate(int depth) {
        int bytes = MEGABYTE - 5 * (depth + 2) - 15;
        var hex = new StringBuilder("0500".repeat(bytes / 2));
        for (int i = 0; i < depth; i++) hex.insert(0, sequence(hex.length() / 2));
        var signed = "0500".repeat(5) + hex;
        var outer = sequence(signed.length() / 2) + signed + "3000" + "030100";
        return sequence(outer.length() / 2) + outer;
    }

    private static String sequence(int bytes) {
        return "3083%06x".formatted(bytes);
    }

    private static byte[] stored(String proof) {
        return stored(proof, 1);
    }

    /** Behind our seal. */
    private static byte[] stored(String proof, int times) {
        return TestSeal.updated(GENUINE, pdf -> {
            var store = new PdfDictionary();
            var proofs = new PdfArray();
            for (int i = 0; i < times; i++)
                proofs.add(new PdfStream(HexFormat.of().parseHex(proof))
                        .makeIndirect(pdf)
                        .getIndirectReference());
            store.put(new PdfName("Certs"), proofs);
            pdf.getCatalog().put(new PdfName("DSS"), store.makeIndirect(pdf).getIndirectReference());
            pdf.getCatalog().setModified();
        });
    }

    private static byte[] packed() {
        return Stream.iterate(
                        GENUINE,
                        file -> TestSeal.updated(file, pdf -> {
                            var stream = new PdfStream(new byte[50 * MEGABYTE]);
                            stream.setCompressionLevel(9);
                            pdf.getCatalog()
                                    .put(
                                            new PdfName("DSS"),
                                            stream.makeIndirect(pdf).getIndirectReference());
                        }))
                .skip(10)
                .findFirst()
                .orElseThrow();
    }

    /** A PDF of that length, made as it is read. */
    private static final class Coming extends InputStream {
        private final long length;
        private long given;

        Coming(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] to, int from, int most) {
            if (given == length) return -1;
            int now = (int) Math.min(most, length - given);
            for (int i = 0; i < now; i++) to[from + i] = (byte) "%PDF-1.7\n".charAt((int) ((given + i) % 9));
            given += now;
            return now;
        }
    }
}
