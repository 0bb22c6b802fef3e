package fr.workinfrance.verification.added;

import fr.workinfrance.verification.nesting.Nesting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1InputStream;
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
 * but one that is broken, or covers less than everything, is no stamp.
 */
final class StampToken {

    private static final int LARGEST = 1 << 17;
    private static final Map<String, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256.getId(), "SHA-256",
            NISTObjectIdentifiers.id_sha384.getId(), "SHA-384",
            NISTObjectIdentifiers.id_sha512.getId(), "SHA-512");

    /** @param range from, length, from, length */
    static boolean covers(byte[] file, List<Integer> range, int end) throws MoreThanProofs {
        int hole = range.get(1);
        int behind = range.get(2);
        if (range.get(0) != 0 || behind + range.get(3) != end || behind - hole > LARGEST) return false;
        try {
            var padded =
                    HexFormat.of().parseHex(new String(file, hole + 1, behind - hole - 2, StandardCharsets.ISO_8859_1));
            if (!Nesting.isModest(padded)) return false;
            var rest = new ByteArrayInputStream(padded);
            var content = ContentInfo.getInstance(new ASN1InputStream(rest).readObject());
            for (byte unused : rest.readAllBytes()) if (unused != 0) return false;
            var token = new TimeStampToken(new CMSSignedData(content));
            var said = token.getTimeStampInfo();
            var digest = DIGESTS.get(said.getMessageImprintAlgOID().getId());
            if (digest == null) return false;
            var covered = MessageDigest.getInstance(digest);
            covered.update(file, 0, hole);
            covered.update(file, behind, end - behind);
            return MessageDigest.isEqual(covered.digest(), said.getMessageImprintDigest()) && isWhole(token);
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

    private StampToken() {}
}
