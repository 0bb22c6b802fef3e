package fr.workinfrance.verification.receipt;

import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
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
import java.security.GeneralSecurityException;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.GregorianCalendar;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** A receipt on a page, sealed as attestations are, with the key of receipts. */
public final class ReceiptPdf {

    private final ReceiptKey key;

    public ReceiptPdf(ReceiptKey key) {
        this.key = key;
        if (Security.getProvider(BouncyCastleProvider.PROVIDER_NAME) == null)
            Security.addProvider(new BouncyCastleProvider());
    }

    /**
     * @param title its heading, and its title for whoever lists it
     * @param lines what it says, a paragraph each
     */
    public byte[] of(Receipt receipt, String language, String title, List<String> lines) {
        try {
            return sealed(drawn(receipt, language, title, lines), receipt);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a receipt could not be drawn", e);
        }
    }

    private static byte[] drawn(Receipt receipt, String language, String title, List<String> lines) throws IOException {
        var bytes = new ByteArrayOutputStream(65_536);
        var pdf = ArchivalPage.open(bytes, language, title, receipt.checkedAt());
        try (var page = new Document(pdf)) {
            var face = new Face();
            page.setFont(face.font());
            var heading = new Paragraph(face.drawable(title)).setFontSize(18);
            heading.getAccessibilityProperties().setRole("H1");
            page.add(heading);
            for (var line : lines) page.add(new Paragraph(face.drawable(line)).setFontSize(11));
        }
        return bytes.toByteArray();
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
