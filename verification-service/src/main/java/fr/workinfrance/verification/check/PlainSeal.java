package fr.workinfrance.verification.check;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/** Whether what no signature covers in a seal is as we write seals: so that no digit of it can be changed unnoticed. */
final class PlainSeal {

    static boolean is(CMSSignedData signed, X509Certificate certificate) throws IOException {
        var signer = signed.getSignerInfos().getSigners().iterator().next();
        return signed.toASN1Structure().getContentType().equals(CMSObjectIdentifiers.signedData)
                && signed.getVersion() == 1
                && signer.getVersion() == 1
                && signed.getSignedContentTypeOID().equals(CMSObjectIdentifiers.data.getId())
                && signed.getDigestAlgorithmIDs().stream().allMatch(signer.getDigestAlgorithmID()::equals)
                && Arrays.equals(written(signed), signer.toASN1Structure().getEncoded(ASN1Encoding.DL))
                && usual(signer, KeyKind.of(certificate.getPublicKey()))
                && holds(signed, certificate);
    }

    /** As it stands there, which its reader is more lenient about than its writer. */
    private static byte[] written(CMSSignedData signed) throws IOException {
        var content = SignedData.getInstance(signed.toASN1Structure().getContent());
        return content.getSignerInfos().getObjectAt(0).toASN1Primitive().getEncoded(ASN1Encoding.DL);
    }

    private static boolean usual(SignerInformation signer, KeyKind kind) {
        var signature = new DefaultSignatureAlgorithmIdentifierFinder().find(kind.signature());
        var digest = new DefaultDigestAlgorithmIdentifierFinder().find(signature);
        var written = signer.toASN1Structure().getDigestEncryptionAlgorithm();
        return signer.getDigestAlgorithmID().getAlgorithm().equals(digest.getAlgorithm())
                && written.getAlgorithm().equals(signature.getAlgorithm())
                && isEmpty(signer.getDigestAlgorithmID())
                && (kind == KeyKind.RSA || isEmpty(written));
    }

    private static boolean isEmpty(AlgorithmIdentifier algorithm) {
        return algorithm.getParameters() == null || algorithm.getParameters().equals(DERNull.INSTANCE);
    }

    private static boolean holds(CMSSignedData signed, X509Certificate certificate) throws IOException {
        try {
            var ours = certificate.getEncoded();
            for (var inside : signed.getCertificates().getMatches(null))
                if (Arrays.equals(ours, inside.getEncoded())) return true;
            return false;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }

    private PlainSeal() {}
}
