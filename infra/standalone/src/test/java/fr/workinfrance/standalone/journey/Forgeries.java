package fr.workinfrance.standalone.journey;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.filespec.PdfStringFS;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.properties.TextAlignment;
import fr.workinfrance.command.signing.Seal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What is done to an attestation, or made in its likeness, and what is to be said of it. */
public final class Forgeries {

    /** Each with the answer that it has to get. */
    public static Map<String, byte[]> of(byte[] genuine, Path folder) throws IOException {
        var made = new LinkedHashMap<String, byte[]>();
        var text = new String(genuine, StandardCharsets.ISO_8859_1);
        made.put("one byte flipped: ALTERED.CHANGED", flipped(genuine, 300));
        made.put("the unused end of the seal written to: ALTERED.CHANGED", flipped(genuine, text.lastIndexOf("000>")));
        made.put("the certificate in the seal changed: ALTERED.CHANGED", flipped(genuine, certificate(text)));
        made.put("text appended by an update: ALTERED.ADDED_TO", textAdded(genuine));
        made.put("another's name laid over, by an update: ALTERED.ADDED_TO", changed(genuine, pdf -> over(pdf)));
        made.put("another's name laid over, and written anew: ALTERED.CHANGED", anew(genuine));
        made.put(
                "a program added: ALTERED.ADDED_TO",
                changed(genuine, pdf -> pdf.getCatalog().setOpenAction(PdfAction.createJavaScript("x()"))));
        made.put(
                "the start of another program added: ALTERED.ADDED_TO",
                changed(genuine, pdf -> pdf.getCatalog().setOpenAction(launch())));
        made.put(
                "a file made elsewhere that runs a program: NOT_OURS.NOT_SEALED",
                changed(plain(), pdf -> pdf.getCatalog().setOpenAction(PdfAction.createJavaScript("x()"))));
        made.put(
                "a file made elsewhere that starts another program: NOT_OURS.NOT_SEALED",
                changed(plain(), pdf -> pdf.getCatalog().setOpenAction(launch())));
        made.put("one byte behind it: ALTERED.ADDED_TO", Arrays.copyOf(genuine, genuine.length + 1));
        made.put("200 bytes behind it: ALTERED.ADDED_TO", Arrays.copyOf(genuine, genuine.length + 200));
        made.put("a seal said to cover less: ALTERED.CHANGED", range(text, "[0 9 10 1]"));
        made.put("a seal said to cover another file: ALTERED.CHANGED", range(text, "[0 1 999999 1]"));
        made.put("a line in front of it: ALTERED.CHANGED", ("\n" + text).getBytes(StandardCharsets.ISO_8859_1));
        made.put("cut short behind its seal: ALTERED.CHANGED", Arrays.copyOf(genuine, genuine.length - 40));
        made.put("cut short before its seal: NOT_OURS.NOT_A_PDF", Arrays.copyOf(genuine, 2_000));
        made.put("another authority's seal: NOT_OURS.FOREIGN_SEAL", sealedByAnother(textAdded(plain()), folder));
        made.put("written anew, without its seal: NOT_OURS.NOT_SEALED", plain());
        made.put("behind a password: NOT_OURS.ENCRYPTED", encrypted());
        made.putAll(Locked.of(genuine, folder));
        made.put("an archive named .pdf: NOT_OURS.NOT_A_PDF", zip());
        made.put("nothing: NOT_OURS.NOT_A_PDF", new byte[0]);
        return made;
    }

    public static byte[] flipped(byte[] genuine, int at) {
        var copy = genuine.clone();
        copy[at] = (byte) (copy[at] == '1' ? '2' : copy[at] ^ 1);
        return copy;
    }

    /** A digit of the seal that no signature covers: inside the certificate beside it. */
    private static int certificate(String text) {
        return text.indexOf("/Contents <") < 0 ? text.indexOf("/Contents<") + 400 : text.indexOf("/Contents <") + 400;
    }

    private static byte[] range(String text, String other) {
        return text.replaceFirst("/ByteRange ?\\[[^]]*]", "/ByteRange " + other).getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] textAdded(byte[] pdf) {
        return changed(pdf, document -> new Document(document).showTextAligned("2030", 100, 100, TextAlignment.LEFT));
    }

    private static void over(PdfDocument pdf) {
        new Document(pdf).showTextAligned("Bintou Camara", 250, 600, TextAlignment.LEFT);
    }

    private static PdfAction launch() {
        return PdfAction.createLaunch(new PdfStringFS("calc.exe"));
    }

    private static byte[] changed(byte[] pdf, Consumer<PdfDocument> change) {
        return written(pdf, new StampingProperties().useAppendMode(), change);
    }

    /** Written from the first byte: the seal is an image of what was, and covers nothing. */
    private static byte[] anew(byte[] pdf) {
        return written(pdf, new StampingProperties(), Forgeries::over);
    }

    private static byte[] written(byte[] pdf, StampingProperties how, Consumer<PdfDocument> change) {
        var out = new ByteArrayOutputStream();
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf)), new PdfWriter(out), how)) {
            change.accept(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] plain() {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PdfDocument(new PdfWriter(out))) {
            pdf.addNewPage();
        }
        return out.toByteArray();
    }

    private static byte[] sealedByAnother(byte[] pdf, Path folder) {
        var clock = Clock.systemUTC();
        return Seal.keptIn(folder.resolve("another"), clock)
                .seal(pdf, clock.instant())
                .bytes();
    }

    private static byte[] encrypted() {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PdfDocument(new PdfWriter(out, Locked.password()))) {
            pdf.addNewPage();
        }
        return out.toByteArray();
    }

    private static byte[] zip() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("attestation.pdf"));
            entries.write(new byte[100_000]);
        }
        return zip.toByteArray();
    }

    private Forgeries() {}
}
