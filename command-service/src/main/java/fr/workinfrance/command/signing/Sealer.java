package fr.workinfrance.command.signing;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.ITSAClient;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.SignerProperties;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;

/**
 * What one document is sealed with: the key of documents and the key of symbols, chosen at one moment. Why together: were one of them
 * revoked in between, the document would be sealed by a key in force, and never be issued anew, though its symbol is refused.
 */
public final class Sealer {

    private final SealingKey key;
    private final SealingKey symbols;
    private final SealSettings settings;
    private final Outside outside;

    Sealer(SealingKey key, SealingKey symbols, SealSettings settings, Outside outside) {
        this.key = key;
        this.symbols = symbols;
        this.settings = settings;
        this.outside = outside;
    }

    /** The name of the key that seals documents. */
    public String keyId() {
        return key.keyId();
    }

    /** The name of the key that signs symbols: on P-256, whatever documents are sealed with. */
    public String symbolKeyId() {
        return symbols.keyId();
    }

    /** Whether one of these is among its keys. */
    public boolean usesAnyOf(Collection<String> keyIds) {
        return keyIds.contains(keyId()) || keyIds.contains(symbolKeyId());
    }

    /** Signs the text of a symbol: r and s, 32 bytes each. The same text under the same key in a file gives the same signature. */
    public byte[] signSymbol(byte[] text) {
        return new KeySignature(symbols).plainOf(text);
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
            var signer = new PdfPadesSigner(reader, sealed)
                    .setStampingProperties(new StampingProperties().useAppendMode())
                    .setOcspClient(outside.answers())
                    .setCrlClient(outside.lists())
                    .setIssuingCertificateRetriever(outside.authorities())
                    .setTrustedCertificates(List.of(key.chain().getLast()));
            sign(signer, properties(at));
        } catch (IOException | GeneralSecurityException | PdfException e) {
            throw new IllegalStateException("the document could not be sealed", e);
        }
        return new SealedPdf(sealed.toByteArray(), keyId());
    }

    private void sign(PdfPadesSigner signer, SignerProperties properties) throws IOException, GeneralSecurityException {
        var by = new KeySignature(key);
        switch (settings.level()) {
            case B -> signer.signWithBaselineBProfile(properties, key.chainArray(), by);
            case T -> signer.signWithBaselineTProfile(properties, key.chainArray(), by, timestamps());
            case LT -> signer.signWithBaselineLTProfile(properties, key.chainArray(), by, timestamps());
            case LTA -> signer.signWithBaselineLTAProfile(properties, key.chainArray(), by, timestamps());
        }
    }

    private ITSAClient timestamps() {
        return outside.timestamps(Objects.requireNonNull(settings.timestamps()));
    }

    private static SignerProperties properties(Instant at) {
        var claimed = new GregorianCalendar(TimeZone.getTimeZone("Europe/Paris"), Locale.ROOT);
        claimed.setTimeInMillis(at.toEpochMilli());
        return new SignerProperties()
                .setFieldName(Seal.FIELD)
                .setCertificationLevel(AccessPermissions.NO_CHANGES_PERMITTED)
                .setClaimedSignDate(claimed)
                .setSignatureCreator("Work In France");
    }
}
