package fr.workinfrance.verification.check;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.signatures.AccessPermissions;
import com.itextpdf.signatures.ITSAClient;
import com.itextpdf.signatures.PdfPadesSigner;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import com.itextpdf.signatures.TSAClientBouncyCastle;
import fr.workinfrance.testkit.LocalAuthority;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Somebody with a key: us, or somebody who would like to be taken for us. */
public final class TestSeal {

    private final PrivateKey key;
    public final X509Certificate certificate;
    private final List<X509Certificate> chain;
    private final @Nullable LocalAuthority authority;

    public TestSeal(String name) {
        try {
            Security.addProvider(new BouncyCastleProvider());
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            var subject = new X500Name("CN=" + name);
            var from = Instant.parse("2018-01-01T00:00:00Z");
            var builder = new JcaX509v3CertificateBuilder(
                    subject,
                    BigInteger.TWO,
                    Date.from(from),
                    Date.from(from.plusSeconds(3_600L * 24 * 36_500)),
                    subject,
                    pair.getPublic());
            key = pair.getPrivate();
            authority = null;
            certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
            chain = List.of(certificate);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Somebody whose key an authority certified, which says what it revoked. */
    public TestSeal(LocalAuthority authority) {
        Security.addProvider(new BouncyCastleProvider());
        try {
            this.authority = authority;
            var certified = authority.certified("us");
            key = certified.key();
            chain = certified.chain();
            certificate = chain.getFirst();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The levels of PAdES, one more proof each. */
    public enum Level {
        B,
        T,
        LT,
        LTA
    }

    /** With what the authority that certified the key says and stamps. */
    public byte[] seal(byte[] unsealed, Level level) {
        try {
            var out = new ByteArrayOutputStream();
            var certificates = chain.toArray(Certificate[]::new);
            var by = new PrivateKeySignature(key, "SHA-256", "BC");
            var times =
                    new TSAClientBouncyCastle(Objects.requireNonNull(authority).timestamps());
            var how = new SignerProperties()
                    .setFieldName("seal")
                    .setCertificationLevel(AccessPermissions.NO_CHANGES_PERMITTED);
            var signer = new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(unsealed)), out)
                    .setStampingProperties(new StampingProperties().useAppendMode())
                    .setTrustedCertificates(List.of(chain.getLast()));
            switch (level) {
                case B -> signer.signWithBaselineBProfile(how, certificates, by);
                case T -> signer.signWithBaselineTProfile(how, certificates, by, times);
                case LT -> signer.signWithBaselineLTProfile(how, certificates, by, times);
                case LTA -> signer.signWithBaselineLTAProfile(how, certificates, by, times);
            }
            return out.toByteArray();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Who certified the key. */
    X509Certificate authority() {
        return chain.getLast();
    }

    public Certificates.Published published() {
        return new Certificates.Published("0123456789abcdef", certificate, null);
    }

    public Certificates.Published revoked() {
        return new Certificates.Published("0123456789abcdef", certificate, Instant.parse("2019-01-01T00:00:00Z"));
    }

    /** As r and s, 32 bytes each. */
    public byte[] signSymbol(byte[] text) {
        try {
            var signature = Signature.getInstance("SHA256withPLAIN-ECDSA", "BC");
            signature.initSign(key);
            signature.update(text);
            return signature.sign();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A certificate by us for somebody's public key, in base 64. */
    public X509Certificate certify(String publicKey) {
        try {
            var theirs = KeyFactory.getInstance("EC")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
            var from = Date.from(Instant.parse("2018-01-01T00:00:00Z"));
            var until = Date.from(Instant.parse("2048-01-01T00:00:00Z"));
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=us"), BigInteger.TEN, from, until, new X500Name("CN=them"), theirs);
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Whoever stamps: makes a token of a digest, DER. */
    interface Stamping {
        byte[] tokenOf(byte[] sha256) throws Exception;
    }

    /** A time-stamp of all of it behind the seal, by whomever. */
    static byte[] stamped(byte[] sealed, Stamping by) {
        try {
            var out = new ByteArrayOutputStream();
            var how = new StampingProperties().useAppendMode();
            new PdfSigner(new PdfReader(new ByteArrayInputStream(sealed)), out, how).timestamp(by(by), "Signature1");
            return out.toByteArray();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static ITSAClient by(Stamping stamping) {
        return new ITSAClient() {
            @Override
            public int getTokenSizeEstimate() {
                return 60_000;
            }

            @Override
            public MessageDigest getMessageDigest() throws GeneralSecurityException {
                return MessageDigest.getInstance("SHA-256");
            }

            @Override
            public byte[] getTimeStampToken(byte[] sha256) throws Exception {
                return stamping.tokenOf(sha256);
            }
        };
    }

    public byte[] seal(byte[] unsealed) {
        return seal(unsealed, "seal");
    }

    public byte[] seal(byte[] unsealed, String field) {
        try {
            var out = new ByteArrayOutputStream();
            new PdfPadesSigner(new PdfReader(new ByteArrayInputStream(unsealed)), out)
                    .setStampingProperties(new StampingProperties().useAppendMode())
                    .signWithBaselineBProfile(
                            new SignerProperties()
                                    .setFieldName(field)
                                    .setCertificationLevel(
                                            field.equals("seal")
                                                    ? AccessPermissions.NO_CHANGES_PERMITTED
                                                    : AccessPermissions.UNSPECIFIED),
                            new Certificate[] {certificate},
                            new PrivateKeySignature(key, "SHA-256", "BC"));
            return out.toByteArray();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    public static byte[] pdf(String text) {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(new PdfDocument(new PdfWriter(out)))) {
            document.add(new Paragraph(text));
        }
        return out.toByteArray();
    }

    /** What a fraudster's editor does: the text is added behind the seal, by an update that leaves the first bytes alone. */
    public static byte[] textAdded(byte[] sealed, String text) {
        return updated(sealed, pdf -> new Document(pdf).showTextAligned(text, 100, 100, TextAlignment.LEFT));
    }

    /** The text laid over, and the file written anew from its first byte. */
    public static byte[] rewritten(byte[] sealed, String text) {
        return changed(
                sealed,
                new StampingProperties(),
                pdf -> new Document(pdf).showTextAligned(text, 100, 700, TextAlignment.LEFT));
    }

    /** Any change, written behind what was there. */
    public static byte[] updated(byte[] sealed, Consumer<PdfDocument> change) {
        return changed(sealed, new StampingProperties().useAppendMode(), change);
    }

    private static byte[] changed(byte[] sealed, StampingProperties how, Consumer<PdfDocument> change) {
        var out = new ByteArrayOutputStream();
        try (var pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(sealed)), new PdfWriter(out), how)) {
            change.accept(pdf);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
