package fr.workinfrance.verification.receipt;

import com.itextpdf.kernel.pdf.MemoryLimitsAwareHandler;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDate;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.ReaderProperties;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.RSASSAPSSMechanismParams;
import com.itextpdf.signatures.SignerProperties;
import fr.workinfrance.domain.calendar.ParisTime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A receipt on a page, sealed as attestations are, with the key of receipts. */
public final class ReceiptPdf {

    /** Of the attached file. */
    private static final String NAME = "receipt.jwt";

    private static final int MOST_BESIDES = 1 << 16;

    private final ReceiptKey key;

    public ReceiptPdf(ReceiptKey key) {
        this.key = key;
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null)
            Security.addProvider(new BouncyCastleProvider());
    }

    /**
     * @param title its heading, and its title for whoever lists it
     * @param lines what it says, a paragraph each
     * @param forPrograms the same receipt as a JSON Web Signature, which is attached
     */
    public byte[] of(Receipt receipt, String language, String title, List<String> lines, String forPrograms) {
        try {
            return sealed(drawn(receipt, language, title, lines, forPrograms), receipt);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a receipt could not be drawn", e);
        }
    }

    /**
     * The receipt for programs that is attached to one. Why bounded: a small file of whoever took the key would fill the memory.
     *
     * @param pdf the bytes under a seal that was found whole: they are ours, or of whoever took the key
     */
    public static Optional<String> attachedTo(byte[] pdf) {
        try (var document = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf), bounded()))) {
            for (var file : document.getCatalog()
                    .getNameTree(PdfName.EmbeddedFiles)
                    .getNames()
                    .values())
                if (file instanceof PdfDictionary spec)
                    return unpacked(spec.getAsDictionary(PdfName.EF).getAsStream(PdfName.F));
            return Optional.empty();
        } catch (IOException | RuntimeException notAsWeWriteThem) {
            return Optional.empty();
        }
    }

    /**
     * What is packed once, as we write it, or not at all. Why by ourselves: the library counts what it unpacks too, but copies all of
     * it again for every few thousand bytes.
     */
    private static Optional<String> unpacked(PdfStream file) throws IOException {
        var packing = file.get(PdfName.Filter);
        if (packing != null && !packing.equals(PdfName.FlateDecode)) return Optional.empty();
        var packed = new ByteArrayInputStream(file.getBytes(false));
        try (var bytes = packing == null ? packed : new InflaterInputStream(packed)) {
            var text = bytes.readNBytes(Receipts.LONGEST + 1);
            return text.length > Receipts.LONGEST
                    ? Optional.empty()
                    : Optional.of(new String(text, StandardCharsets.US_ASCII));
        }
    }

    /** Of what has to be unpacked to find one's way in a document: in ours, nothing. */
    private static ReaderProperties bounded() {
        return new ReaderProperties()
                .setMemoryLimitsAwareHandler(new EveryStream()
                        .setMaxSizeOfSingleDecompressedPdfStream(MOST_BESIDES)
                        .setMaxSizeOfDecompressedPdfStreamsSum(MOST_BESIDES));
    }

    /** By itself only what was packed more than once is counted. */
    private static final class EveryStream extends MemoryLimitsAwareHandler {
        @Override
        public boolean isMemoryLimitsAwarenessRequiredOnDecompression(PdfArray filters) {
            return true;
        }
    }

    private static byte[] drawn(Receipt receipt, String language, String title, List<String> lines, String forPrograms)
            throws IOException {
        var bytes = new ByteArrayOutputStream(65_536);
        var pdf = ArchivalPage.open(bytes, language, title, receipt.checkedAt());
        try (var page = new Document(pdf)) {
            var face = new Face();
            page.setFont(face.font());
            var heading = new Paragraph(face.drawable(title)).setFontSize(18);
            heading.getAccessibilityProperties().setRole("H1");
            page.add(heading);
            for (var line : lines) page.add(new Paragraph(face.drawable(line)).setFontSize(11));
            var file = attached(pdf, receipt, title, forPrograms);
            pdf.addFileAttachment(NAME, file);
            pdf.addAssociatedFile(NAME, file);
        }
        return bytes.toByteArray();
    }

    private static PdfFileSpec attached(PdfDocument pdf, Receipt receipt, String title, String forPrograms) {
        var parameters = new PdfDictionary();
        var written = new PdfDate(GregorianCalendar.from(receipt.checkedAt().atZone(ParisTime.ZONE)));
        parameters.put(PdfName.ModDate, written.getPdfObject());
        return PdfFileSpec.createEmbeddedFileSpec(
                pdf,
                forPrograms.getBytes(StandardCharsets.US_ASCII),
                title,
                NAME,
                new PdfName("application/jwt"),
                parameters,
                PdfName.Data);
    }

    private byte[] sealed(byte[] drawn, Receipt receipt) throws IOException, GeneralSecurityException {
        var out = new ByteArrayOutputStream(drawn.length + 32_768);
        var at = GregorianCalendar.from(receipt.checkedAt().atZone(ParisTime.ZONE));
        try (var reader = new PdfReader(new ByteArrayInputStream(drawn))) {
            new PdfPadesSigner(reader, out)
                    .setStampingProperties(new StampingProperties().useAppendMode())
                    .signWithBaselineBProfile(
                            new SignerProperties()
                                    .setFieldName("receipt")
                                    .setCertificationLevel(AccessPermissions.NO_CHANGES_PERMITTED)
                                    .setClaimedSignDate(at),
                            new Certificate[] {key.certificate()},
                            signature());
        }
        return out.toByteArray();
    }

    private PrivateKeySignature signature() {
        var provider = BouncyCastleProvider.PROVIDER_NAME;
        return switch (key.kind()) {
            case P256 -> new PrivateKeySignature(key.secret(), "SHA-256", provider);
            case P384 -> new PrivateKeySignature(key.secret(), "SHA-384", provider);
            case RSA ->
                new PrivateKeySignature(
                        key.secret(),
                        "SHA-256",
                        "RSASSA-PSS",
                        provider,
                        RSASSAPSSMechanismParams.createForDigestAlgorithm("SHA-256"));
        };
    }
}
