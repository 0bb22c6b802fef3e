package fr.workinfrance.verification.carried;

import fr.workinfrance.service.vouching.BouncyCastle;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * The token of a time-stamp authority (RFC 3161). Why whose is not asked: a stamp by anybody changes nothing that is answered here;
 * but one that is broken, or of something else, is no stamp. Nor is one by a key, or in a way, that {@link KnownWays} has not.
 */
public final class TimeStamp {

    /** More than any authority sends with it, and more digests than there are. */
    private static final int MOST_CERTIFICATES = 16;

    private static final int MOST_DIGESTS = 8;

    /** @param covered gives what it has to be of to a digest */
    public static boolean isOver(ContentInfo content, Consumer<MessageDigest> covered) {
        try {
            var by = knownSigner(SignedData.getInstance(content.getContent()));
            if (by.isEmpty()) return false;
            var token = new TimeStampToken(new CMSSignedData(content));
            var said = token.getTimeStampInfo();
            var name = KnownWays.digest(said.getMessageImprintAlgOID());
            if (name.isEmpty()) return false;
            var digest = MessageDigest.getInstance(name.get());
            covered.accept(digest);
            return MessageDigest.isEqual(digest.digest(), said.getMessageImprintDigest())
                    && verifies(token, new X509CertificateHolder(by.get()));
        } catch (TSPException
                | CMSException
                | OperatorCreationException
                | GeneralSecurityException
                | IOException
                | RuntimeException unreadable) {
            // Why every runtime exception: the parsers of a stranger's bytes throw many kinds.
            return false;
        }
    }

    /** The certificate of the one who signed; nothing where that is not to be looked into any further. */
    private static Optional<Certificate> knownSigner(SignedData signed) {
        var signers = signed.getSignerInfos();
        var certificates = signed.getCertificates();
        if (signers.size() != 1
                || certificates == null
                || certificates.size() > MOST_CERTIFICATES
                || signed.getDigestAlgorithms().size() > MOST_DIGESTS) return Optional.empty();
        var signer = SignerInfo.getInstance(signers.getObjectAt(0));
        if (KnownWays.digest(signer.getDigestAlgorithm().getAlgorithm()).isEmpty()) return Optional.empty();
        return named(signer, certificates)
                .filter(one ->
                        KnownWays.hasBeside(one.getSubjectPublicKeyInfo(), signer.getDigestEncryptionAlgorithm()));
    }

    // Why to the byte: two names that are only alike are compared part by part, and each part with all others.
    private static Optional<Certificate> named(SignerInfo signer, ASN1Set certificates) {
        var name = written(IssuerAndSerialNumber.getInstance(signer.getSID().getId()));
        return Arrays.stream(certificates.toArray())
                // Why: beside them may stand certificates of another kind, each under a number (RFC 5652, 10.2.2).
                .filter(one -> one.toASN1Primitive() instanceof ASN1Sequence)
                .map(Certificate::getInstance)
                .filter(one -> Arrays.equals(name, written(new IssuerAndSerialNumber(one))))
                .findFirst();
    }

    private static byte[] written(IssuerAndSerialNumber name) {
        try {
            return name.getEncoded();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static boolean verifies(TimeStampToken token, X509CertificateHolder by)
            throws OperatorCreationException, GeneralSecurityException, CMSException {
        var signer =
                token.toCMSSignedData().getSignerInfos().getSigners().iterator().next();
        return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(BouncyCastle.PROVIDER)
                .build(by));
    }

    private TimeStamp() {}
}
