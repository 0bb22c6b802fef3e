package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import fr.workinfrance.testkit.ForgedUpdates;
import fr.workinfrance.testkit.Programs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A genuine attestation put behind a password, as a careful employer may do in good faith. Nobody can tell it from another's any
 * more, since it was written anew: it is not said to be forged, nor to bear another's seal, but to be brought as it was.
 */
final class Locked {

    /** Nothing is asked of whoever opens it; only printing, or copying from it, is kept from them. */
    private static final List<String> FOR_ITS_OWNER = List.of("--encrypt", "", "owner", "256", "--");

    private static final List<String> FOR_READERS = List.of("--encrypt", "reader", "owner", "256", "--");

    /** Each with the answer that it has to get. */
    static Map<String, byte[]> of(byte[] genuine, Path folder) throws IOException {
        var made = new LinkedHashMap<String, byte[]>();
        made.put("put behind a password by the library that made it: NOT_OURS.ENCRYPTED", byItext(genuine));
        made.put("put behind a password: NOT_OURS.ENCRYPTED", byQpdf(genuine, folder, FOR_READERS));
        made.put(
                "put behind a password of its owner alone: NOT_OURS.ENCRYPTED", byQpdf(genuine, folder, FOR_ITS_OWNER));
        made.put(
                "put behind a password, for slow networks: NOT_OURS.ENCRYPTED",
                byQpdf(genuine, folder, FOR_READERS, "--linearize"));
        made.put(
                "put behind a password, with what it is made of packed: NOT_OURS.ENCRYPTED",
                byQpdf(genuine, folder, FOR_ITS_OWNER, "--object-streams=generate", "--linearize"));
        // Why: it has grown, so that where its seal says it is there is something.
        made.put(
                "put behind a password, unpacked: NOT_OURS.ENCRYPTED",
                byQpdf(genuine, folder, FOR_ITS_OWNER, "--stream-data=uncompress"));
        made.put(
                "proofs added by others, and put behind a password: NOT_OURS.ENCRYPTED",
                byQpdf(ForgedUpdates.proven(genuine), folder, FOR_READERS));
        made.put(
                "text appended by an update, and put behind a password: NOT_OURS.ENCRYPTED",
                byQpdf(Forgeries.textAdded(genuine), folder, FOR_ITS_OWNER));
        made.put("said by an update to be behind a password: ALTERED.ADDED_TO", byAnUpdate(genuine));
        return made;
    }

    private static byte[] byItext(byte[] genuine) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = new PdfReader(new ByteArrayInputStream(genuine));
                var pdf = new PdfDocument(from, new PdfWriter(out, password()))) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
        return out.toByteArray();
    }

    static WriterProperties password() {
        return new WriterProperties()
                .setStandardEncryption(
                        new byte[] {'u'},
                        new byte[] {'o'},
                        EncryptionConstants.ALLOW_PRINTING,
                        EncryptionConstants.ENCRYPTION_AES_128);
    }

    private static byte[] byQpdf(byte[] genuine, Path folder, List<String> how, String... more) throws IOException {
        var open = Files.write(folder.resolve("open.pdf"), genuine);
        var locked = folder.resolve("locked.pdf");
        Files.deleteIfExists(locked);
        var arguments = Stream.of(Stream.of(more), how.stream(), Stream.of(open.toString(), locked.toString()))
                .flatMap(some -> some)
                .toArray(String[]::new);
        try {
            Programs.run("qpdf", arguments);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return Files.readAllBytes(locked);
    }

    /** A lock behind what was sealed, which is in nobody's way: each byte before it is as it was. */
    private static byte[] byAnUpdate(byte[] genuine) {
        var text = new String(genuine, StandardCharsets.ISO_8859_1);
        int size = Integer.parseInt(last(text, "/Size (\\d+)"));
        var lock = "\n%d 0 obj\n<</Filter/Standard/V 2/R 3/Length 128/O<%s>/U<%s>/P -4>>\nendobj\n"
                .formatted(size, "00".repeat(32), "00".repeat(32));
        var table = "xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size %d/Root %s/Prev %s/Encrypt %d 0 R/ID[<00><00>]>>\n"
                .formatted(
                        size,
                        genuine.length + 1,
                        size + 1,
                        last(text, "/Root (\\d+ \\d+ R)"),
                        last(text, "startxref\\s+(\\d+)"),
                        size);
        var update = lock + table + "startxref\n" + (genuine.length + lock.length()) + "\n%%EOF\n";
        return (text + update).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String last(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .reduce((_, later) -> later)
                .orElseThrow()
                .group(1);
    }

    private Locked() {}
}
