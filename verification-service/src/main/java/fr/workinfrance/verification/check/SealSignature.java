package fr.workinfrance.verification.check;

import fr.workinfrance.service.vouching.BouncyCastle;
import fr.workinfrance.verification.nesting.Nesting;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** The signature in the hole of a sealed range: by one of our keys or not, and over these bytes or not. */
final class SealSignature {

    static final int LARGEST_HOLE = 1 << 18;

    enum Finding {
        HOLDS,
        HOLDS_UNDER_A_REVOKED_KEY,
        BROKEN,
        NOT_BY_US
    }

    /** A signature as it was read, before anybody asks by whom it is. */
    private record Read(String hex, byte[] padded, ContentInfo content, SignerInformation signer) {}

    /**
     * What it is by each of these sets of keys, in their order. Why by all of them at once: reading it takes longer than asking which of
     * a few keys made it.
     */
    static List<Finding> check(byte[] file, SealedRange range, List<List<Certificates.Published>> sets) {
        try {
            var read = read(file, range);
            return sets.stream().map(ours -> finding(read, ours)).toList();
        } catch (CMSException | IOException | RuntimeException e) {
            // Why every runtime exception: the parsers of a stranger's bytes throw many kinds, and all mean the same
            // here.
            return Collections.nCopies(sets.size(), Finding.NOT_BY_US);
        }
    }

    private static Read read(byte[] file, SealedRange range) throws CMSException, IOException {
        var hex = holeOf(file, range);
        byte[] padded = HexFormat.of().parseHex(hex);
        if (!Nesting.isModest(padded)) throw new IOException("nested too deep");
        var content = ContentInfo.getInstance(new ASN1InputStream(padded).readObject());
        var signed = new CMSSignedData(new Covered(file, range), content);
        return new Read(hex, padded, content, onlySigner(signed));
    }

    private static Finding finding(Read read, List<Certificates.Published> ours) {
        try {
            var known = ofOurs(read.signer(), ours);
            if (known.isEmpty()) return Finding.NOT_BY_US;
            if (!isUntouched(read, known.get())) return Finding.BROKEN;
            return known.get().revokedAt() == null ? Finding.HOLDS : Finding.HOLDS_UNDER_A_REVOKED_KEY;
        } catch (RuntimeException unreadable) {
            // Why here as well: what one set of keys stumbles over says nothing about the others.
            return Finding.NOT_BY_US;
        }
    }

    private static String holeOf(byte[] file, SealedRange range) throws IOException {
        int length = range.afterHole() - range.hole();
        if (length > LARGEST_HOLE || file[range.hole()] != '<' || file[range.afterHole() - 1] != '>')
            throw new IOException("not a signature");
        return digits(file, range.hole(), range.afterHole());
    }

    /** What stands between the brackets. */
    static String digits(byte[] file, int bracket, int afterBracket) {
        return new String(file, bracket + 1, afterBracket - bracket - 2, StandardCharsets.ISO_8859_1);
    }

    static SignerInformation onlySigner(CMSSignedData signed) throws CMSException {
        var signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) throw new CMSException("not one signer");
        return signers.iterator().next();
    }

    /**
     * The key that made this signature, whatever it was made over. Why by its number and the signature alone: all else that names the
     * key is covered by nothing, and is compared later.
     */
    static Optional<Certificates.Published> ofOurs(SignerInformation signer, List<Certificates.Published> ours) {
        return ours.stream()
                .filter(known -> known.certificate()
                                .getSerialNumber()
                                .equals(signer.getSID().getSerialNumber())
                        && madeWith(known.certificate(), signer))
                .findFirst();
    }

    private static boolean madeWith(X509Certificate certificate, SignerInformation signer) {
        try {
            var signature =
                    Signature.getInstance(KeyKind.of(certificate.getPublicKey()).signature(), BouncyCastle.PROVIDER);
            signature.initVerify(certificate);
            signature.update(signer.getEncodedSignedAttributes());
            return signature.verify(signer.getSignature());
        } catch (GeneralSecurityException | IOException ofAnotherKind) {
            return false;
        }
    }

    /** Why to the last zero: behind the signature the hole is filled with them, which nothing covers; anything else was written there since. */
    private static boolean isUntouched(Read read, Certificates.Published key) {
        try {
            var seal = new PlainSeal(SignedData.getInstance(read.content().getContent()), key);
            var written = seal.written();
            int length = read.padded().length;
            return written.length <= length
                    && read.hex().equals(HexFormat.of().formatHex(Arrays.copyOf(written, length)))
                    && verifies(read.signer(), key.certificate())
                    && seal.carriesWhatOthersSigned();
        } catch (OperatorCreationException | GeneralSecurityException | IOException | RuntimeException unreadable) {
            // Why every runtime exception: what our key did not sign was written by somebody, in whatever way.
            return false;
        }
    }

    private static boolean verifies(SignerInformation signer, X509Certificate certificate)
            throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(BouncyCastle.PROVIDER)
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
