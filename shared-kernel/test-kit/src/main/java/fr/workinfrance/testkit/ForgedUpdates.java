package fr.workinfrance.testkit;

import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.CompressionConstants;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.annot.PdfTextAnnotation;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.properties.TextAlignment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;

/** What is written behind a sealed document to look like proofs of it, and is not: each has to be found to have been added to. */
public final class ForgedUpdates {

    private static final byte[] CERTIFICATE = drawn();

    private static final Pattern METADATA =
            Pattern.compile("([0-9]+) 0 obj\n<</Length ([0-9]+)/Subtype/XML/Type/Metadata>>stream\n");

    /** What is done, and the document it was done to. */
    public static Map<String, byte[]> of(byte[] sealed) {
        var made = new LinkedHashMap<String, byte[]>();
        made.put("text appended", updated(sealed, ForgedUpdates::write));
        made.put("an annotation, in an update with a store", updated(sealed, pdf -> {
            store(pdf, "/Certs", CERTIFICATE);
            annotate(pdf);
        }));
        made.put(
                "a store of garbage",
                updated(sealed, pdf -> store(pdf, "/Certs", "garbage".repeat(40).getBytes(StandardCharsets.US_ASCII))));
        made.put(
                "a store of garbage under a name of its own",
                updated(sealed, pdf -> store(pdf, "/Other", CERTIFICATE)));
        made.put("the content of a page changed, in an update with a store", updated(sealed, pdf -> {
            store(pdf, "/Certs", CERTIFICATE);
            write(pdf);
        }));
        made.put("the content of a page replaced in place", updated(sealed, pdf -> {
            store(pdf, "/Certs", CERTIFICATE);
            var content = pdf.getFirstPage().getContentStream(0);
            content.setData("BT ET".getBytes(StandardCharsets.US_ASCII));
            content.setModified();
        }));
        made.put("another entry of the catalogue", updated(sealed, pdf -> {
            store(pdf, "/Certs", CERTIFICATE);
            pdf.getCatalog().put(new PdfName("OpenAction"), new PdfArray(new int[] {0}));
        }));
        made.put("a value of the seal's field changed", updated(sealed, pdf -> {
            store(pdf, "/Certs", CERTIFICATE);
            var field = field(pdf);
            field.put(PdfName.T, new PdfString("another"));
            field.setModified();
        }));
        made.put("a title of its own", updated(sealed, pdf -> {
            store(pdf, "/Certs", CERTIFICATE);
            pdf.getDocumentInfo().setTitle("Autorisation permanente");
        }));
        made.put("an object that nothing needs", updated(sealed, pdf -> {
            store(pdf, "/Certs", CERTIFICATE);
            new PdfDictionary(Map.of(PdfName.Author, new PdfString("me"))).makeIndirect(pdf);
        }));
        made.put("one proof named more often than documents have proofs", updated(sealed, pdf -> named(pdf, 1_001)));
        made.put("proofs about more seals than documents have", updated(sealed, pdf -> about(pdf, 1_001)));
        made.put("one byte behind", Arrays.copyOf(sealed, sealed.length + 1));
        made.put("200 bytes behind", Arrays.copyOf(sealed, sealed.length + 200));
        made.put("a remark behind", joined(sealed, "% only a remark\n"));
        made.put("a table that leads elsewhere", elsewhere(updated(sealed, pdf -> store(pdf, "/Certs", CERTIFICATE))));
        made.put(
                "an object in a certificate",
                updated(sealed, pdf -> store(pdf, "/Certs", holding("7 0 obj\n<<>>\nendobj\n"))));
        made.put("a table in a certificate", updated(sealed, pdf -> store(pdf, "/Certs", holding("startxref\n15\n"))));
        if (METADATA.matcher(new String(sealed, StandardCharsets.ISO_8859_1)).find())
            made.put(
                    "an object in the metadata",
                    metadata(sealed, said -> said.replaceFirst("pdf:Producer=\"[^\"]*", "$0 7 0 obj 0 endobj ")));
        made.putAll(HiddenObjects.of(sealed));
        made.putAll(HiddenObjects.ranges(sealed));
        return made;
    }

    /** What may be added: a store of proofs, and nothing else. */
    public static byte[] proven(byte[] sealed) {
        return updated(sealed, pdf -> store(pdf, "/Certs", CERTIFICATE));
    }

    /**
     * Proofs behind it, and its own metadata written once more with so much space at their end, as programs leave it to write in place.
     * By hand: the library writes metadata of its own.
     */
    public static byte[] metadataWithMoreSpace(byte[] sealed, int spaces) {
        return metadata(sealed, said -> said + " ".repeat(spaces));
    }

    private static byte[] metadata(byte[] sealed, UnaryOperator<String> change) {
        var text = new String(proven(sealed), StandardCharsets.ISO_8859_1);
        var last = METADATA.matcher(text).results().reduce((_, later) -> later).orElseThrow();
        int length = Integer.parseInt(last.group(2));
        var said = change.apply(text.substring(last.end(), last.end() + length));
        var object =
                last.group().replace("/Length " + length, "/Length " + said.length()) + said + "\nendstream\nendobj\n";
        int table = text.lastIndexOf("startxref");
        var trailer = text.substring(text.lastIndexOf("trailer"), table)
                .replaceFirst(
                        "/Prev [0-9]+",
                        "/Prev " + text.substring(table).lines().toList().get(1));
        var rows = String.format(Locale.ROOT, "xref\n%s 1\n%010d 00000 n \n", last.group(1), text.length());
        var end = "startxref\n" + (text.length() + object.length()) + "\n%%EOF\n";
        return (text + object + rows + trailer + end).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] updated(byte[] sealed, Consumer<PdfDocument> change) {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PdfDocument(
                new PdfReader(new ByteArrayInputStream(sealed)),
                new PdfWriter(out),
                new StampingProperties().useAppendMode())) {
            change.accept(pdf);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static void write(PdfDocument pdf) {
        new Document(pdf).showTextAligned("2030", 100, 100, TextAlignment.LEFT);
    }

    private static void annotate(PdfDocument pdf) {
        pdf.getFirstPage().addAnnotation(new PdfTextAnnotation(new Rectangle(100, 100, 20, 20)).setContents("2030"));
    }

    private static void store(PdfDocument pdf, String kind, byte[] proof) {
        var catalog = pdf.getCatalog().getPdfObject();
        var before = catalog.getAsDictionary(new PdfName("DSS"));
        var store = before == null ? new PdfDictionary() : before;
        var name = new PdfName(kind.substring(1));
        var proofs = store.getAsArray(name) == null ? new PdfArray() : store.getAsArray(name);
        // Why not packed: what is hidden in it lies open.
        proofs.add(new PdfStream(proof, CompressionConstants.NO_COMPRESSION).makeIndirect(pdf));
        proofs.setModified();
        store.put(name, proofs);
        store.setModified();
        if (before == null) catalog.put(new PdfName("DSS"), store.makeIndirect(pdf));
        catalog.setModified();
    }

    /** One certificate, so many times in the list of them. */
    private static void named(PdfDocument pdf, int times) {
        store(pdf, "/Certs", CERTIFICATE);
        var certificates = pdf.getCatalog()
                .getPdfObject()
                .getAsDictionary(new PdfName("DSS"))
                .getAsArray(new PdfName("Certs"));
        for (int i = 1; i < times; i++) certificates.add(certificates.get(certificates.size() - 1, false));
    }

    private static void about(PdfDocument pdf, int seals) {
        store(pdf, "/Certs", CERTIFICATE);
        var about = new PdfDictionary();
        for (int i = 0; i < seals; i++)
            about.put(new PdfName(String.format(Locale.ROOT, "%040X", i)), new PdfDictionary());
        pdf.getCatalog().getPdfObject().getAsDictionary(new PdfName("DSS")).put(new PdfName("VRI"), about);
    }

    private static PdfDictionary field(PdfDocument pdf) {
        var form = pdf.getCatalog().getPdfObject().getAsDictionary(PdfName.AcroForm);
        return form.getAsArray(PdfName.Fields).getAsDictionary(0);
    }

    private static byte[] joined(byte[] sealed, String more) {
        var bytes = Arrays.copyOf(sealed, sealed.length + more.length());
        System.arraycopy(more.getBytes(StandardCharsets.US_ASCII), 0, bytes, sealed.length, more.length());
        return bytes;
    }

    /** The same objects; but a reader that goes by the table finds the catalogue where it was before. */
    private static byte[] elsewhere(byte[] updated) {
        var text = new String(updated, StandardCharsets.ISO_8859_1);
        int table = text.lastIndexOf("\nxref\n");
        var row = Pattern.compile("([0-9]{10}) 00000 n").matcher(text.substring(table));
        if (!row.find()) throw new AssertionError("no row");
        return (text.substring(0, table + row.start(1)) + "0000000015" + text.substring(table + row.end(1)))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Something in the form of a certificate, which holds a text. */
    private static byte[] holding(String text) {
        var said = new ASN1EncodableVector();
        for (int i = 0; i < 6; i++) said.add(new DERUTF8String(text));
        try {
            return new DERSequence(new ASN1Encodable[] {new DERSequence(said), new DERSequence(), new DERBitString(1)})
                    .getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] drawn() {
        try (var authority = new LocalAuthority()) {
            return authority.der();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private ForgedUpdates() {}
}
