package fr.workinfrance.verification.check;

import fr.workinfrance.verification.nesting.Nesting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/** The signature in the hole of a sealed range: by one of our keys or not, and over these bytes or not. */
final class SealSignature {

    private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
    private static final int LARGEST_HOLE = 1 << 18;

    enum Finding {
        HOLDS,
        HOLDS_UNDER_A_REVOKED_KEY,
        BROKEN,
        NOT_BY_US
    }

    static Finding check(byte[] file, SealedRange range, List<Certificates.Published> ours) {
        try {
            var hex = holeOf(file, range);
            byte[] padded = HexFormat.of().parseHex(hex);
            if (!Nesting.isModest(padded)) return Finding.NOT_BY_US;
            var rest = new ByteArrayInputStream(padded);
            var content = ContentInfo.getInstance(new ASN1InputStream(rest).readObject());
            var signed = new CMSSignedData(new Covered(file, range), content);
            var signer = onlySigner(signed);
            var known = ofOurs(signer, ours);
            if (known.isEmpty() || !madeWith(known.get().certificate(), signer)) return Finding.NOT_BY_US;
            boolean untouched = PlainSeal.is(signed, known.get().certificate())
                    && isAsWritten(signer, padded, content)
                    && rest.readAllBytes().length == zerosAtTheEnd(padded, content)
                    && hex.equals(HexFormat.of().formatHex(padded));
            if (!untouched || !verifies(signer, known.get().certificate())) return Finding.BROKEN;
            return known.get().revokedAt() == null ? Finding.HOLDS : Finding.HOLDS_UNDER_A_REVOKED_KEY;
        } catch (CMSException
                | OperatorCreationException
                | GeneralSecurityException
                | IOException
                | RuntimeException e) {
            // Why every runtime exception: the parsers of a stranger's bytes throw many kinds, and all mean the same
            // here.
            return Finding.NOT_BY_US;
        }
    }

    private static String holeOf(byte[] file, SealedRange range) throws IOException {
        int length = range.afterHole() - range.hole();
        if (length > LARGEST_HOLE || file[range.hole()] != '<' || file[range.afterHole() - 1] != '>')
            throw new IOException("not a signature");
        return new String(file, range.hole() + 1, length - 2, StandardCharsets.ISO_8859_1);
    }

    private static SignerInformation onlySigner(CMSSignedData signed) throws CMSException {
        var signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) throw new CMSException("not one signer");
        return signers.iterator().next();
    }

    /** Whether that key made this signature, whatever it was made over. */
    private static boolean madeWith(X509Certificate certificate, SignerInformation signer)
            throws GeneralSecurityException, IOException {
        var signature =
                Signature.getInstance(KeyKind.of(certificate.getPublicKey()).signature(), BOUNCY_CASTLE);
        signature.initVerify(certificate);
        signature.update(signer.getEncodedSignedAttributes());
        return signature.verify(signer.getSignature());
    }

    /** Why not with a time-stamp inside: an authority may write its part in other ways. */
    private static boolean isAsWritten(SignerInformation signer, byte[] padded, ContentInfo content)
            throws IOException {
        var used = Arrays.copyOf(padded, content.getEncoded().length);
        return signer.getUnsignedAttributes() != null || Arrays.equals(content.getEncoded(ASN1Encoding.DL), used);
    }

    /** Why: behind the signature the hole is filled with zeros, which nothing covers; anything else was written there since. */
    private static int zerosAtTheEnd(byte[] padded, ContentInfo content) throws IOException {
        int used = content.getEncoded().length;
        int zeros = 0;
        while (zeros < padded.length - used && padded[padded.length - 1 - zeros] == 0) zeros++;
        return zeros;
    }

    private static Optional<Certificates.Published> ofOurs(
            SignerInformation signer, List<Certificates.Published> ours) {
        return ours.stream()
                .filter(known -> matches(signer, known.certificate()))
                .findFirst();
    }

    private static boolean matches(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.getSID().match(new JcaX509CertificateHolder(certificate));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    private static boolean verifies(SignerInformation signer, X509Certificate certificate)
            throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(BOUNCY_CASTLE)
                    .build(certificate));
        } catch (CMSException tampered) {
            return false;
        }
    }

    /** The bytes around the hole. */
    private record Covered(byte[] file, SealedRange range) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            out.write(file, 0, range.hole());
            out.write(file, range.afterHole(), range.end() - range.afterHole());
        }

        @Override
        public Object getContent() {
            return file;
        }
    }

    private SealSignature() {}
}
