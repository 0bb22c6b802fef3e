package fr.workinfrance.command.signing;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/**
 * The seal of this house: PAdES baseline B over the whole document, ECDSA P-256. A PDF goes in, a sealed PDF comes out, and
 * the key stays here.
 */
public final class Seal {

    /** The signature field of every sealed document. */
    public static final String FIELD = "seal";

    private final SealingKey key;

    private Seal(SealingKey key) {
        this.key = key;
    }

    /**
     * The seal whose key lies in that folder; made there the first time.
     *
     * @throws UnusableSealingKey when there is one and it cannot be used
     */
    public static Seal keptIn(Path folder, Clock clock) {
        return new Seal(new SealingKeyFile(folder).openOrMake(clock));
    }

    public PublicCertificate certificate() {
        return key.published();
    }

    /**
     * Seals a document; nothing may be changed in it afterwards.
     *
     * @param at the time claimed by the seal
     */
    public SealedPdf seal(byte[] unsealed, Instant at) {
        var sealed = new ByteArrayOutputStream(unsealed.length + 32_768);
        try (var reader = new PdfReader(new ByteArrayInputStream(unsealed))) {
            // Why append mode: the drawing stays as it was checked, bit for bit; the seal is added behind it and covers
            // both.
            new PdfPadesSigner(reader, sealed)
                    .setStampingProperties(new StampingProperties().useAppendMode())
                    .signWithBaselineBProfile(
                            properties(at),
                            new Certificate[] {key.certificate()},
                            new DeterministicEcdsa(key.secret()));
        } catch (IOException | GeneralSecurityException | PdfException e) {
            throw new IllegalStateException("the document could not be sealed", e);
        }
        return new SealedPdf(sealed.toByteArray(), certificate().keyId());
    }

    /** Signs the text of a symbol: r and s, 32 bytes each. The same text under the same key gives the same signature. */
    public byte[] signSymbol(byte[] text) {
        try {
            var order =
                    ((ECPublicKey) key.certificate().getPublicKey()).getParams().getOrder();
            var numbers = StandardDSAEncoding.INSTANCE.decode(order, new DeterministicEcdsa(key.secret()).sign(text));
            return PlainDSAEncoding.INSTANCE.encode(order, numbers[0], numbers[1]);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the symbol could not be signed", e);
        }
    }

    private static SignerProperties properties(Instant at) {
        var claimed = new GregorianCalendar(TimeZone.getTimeZone("Europe/Paris"), Locale.ROOT);
        claimed.setTimeInMillis(at.toEpochMilli());
        return new SignerProperties()
                .setFieldName(FIELD)
                .setCertificationLevel(AccessPermissions.NO_CHANGES_PERMITTED)
                .setClaimedSignDate(claimed)
                .setSignatureCreator("Work In France");
    }
}
