package fr.workinfrance.verification.carried;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.function.Consumer;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * The token of a time-stamp authority (RFC 3161). Why whose is not asked: a stamp by anybody changes nothing that is answered here;
 * but one that is broken, or of something else, is no stamp.
 */
public final class TimeStamp {

    private static final Map<String, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256.getId(), "SHA-256",
            NISTObjectIdentifiers.id_sha384.getId(), "SHA-384",
            NISTObjectIdentifiers.id_sha512.getId(), "SHA-512");

    /** @param covered gives what it has to be of to a digest */
    public static boolean isOver(ContentInfo content, Consumer<MessageDigest> covered) {
        try {
            var token = new TimeStampToken(new CMSSignedData(content));
            var said = token.getTimeStampInfo();
            var name = DIGESTS.get(said.getMessageImprintAlgOID().getId());
            if (name == null) return false;
            var digest = MessageDigest.getInstance(name);
            covered.accept(digest);
            return MessageDigest.isEqual(digest.digest(), said.getMessageImprintDigest()) && isWhole(token);
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

    private static boolean isWhole(TimeStampToken token)
            throws OperatorCreationException, GeneralSecurityException, CMSException {
        var signers = token.toCMSSignedData().getSignerInfos().getSigners();
        if (signers.size() != 1) return false;
        SignerInformation signer = signers.iterator().next();
        for (X509CertificateHolder one : token.getCertificates().getMatches(null))
            if (signer.getSID().match(one)) return verifies(signer, one);
        return false;
    }

    private static boolean verifies(SignerInformation signer, X509CertificateHolder by)
            throws OperatorCreationException, GeneralSecurityException, CMSException {
        return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                .setProvider(new BouncyCastleProvider())
                .build(by));
    }

    private TimeStamp() {}
}
