package fr.workinfrance.verification.check;

import fr.workinfrance.service.vouching.BouncyCastle;
import fr.workinfrance.verification.carried.AuthorityChain;
import fr.workinfrance.verification.carried.TimeStamp;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;

/**
 * A seal as we write seals: what no signature covers in it has one form, so that no digit of it can be changed unnoticed, and what it
 * carries along was signed by others. The page without a network has the same rules in {@code plain.js}.
 */
final class PlainSeal {

    private static final AlgorithmIdentifier BARE_SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier SHA256 = named(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier SHA384 = named(NISTObjectIdentifiers.id_sha384);
    private static final AlgorithmIdentifier PSS = new AlgorithmIdentifier(
            PKCSObjectIdentifiers.id_RSASSA_PSS,
            new RSASSAPSSparams(
                    BARE_SHA256,
                    new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, BARE_SHA256),
                    new ASN1Integer(32),
                    RSASSAPSSparams.DEFAULT_TRAILER_FIELD));

    private final SignedData said;
    private final SignerInfo signer;
    private final Certificates.Published key;
    private final Certificate ours;

    /** @param key which made the one signature in there */
    PlainSeal(SignedData said, Certificates.Published key) throws GeneralSecurityException {
        this.said = said;
        this.signer = SignerInfo.getInstance(said.getSignerInfos().getObjectAt(0));
        this.key = key;
        this.ours = Certificate.getInstance(key.certificate().getEncoded());
    }

    /** As it has to be, around what is signed and what others signed. */
    byte[] written() throws IOException {
        var kind = KeyKind.of(key.certificate().getPublicKey());
        var digest = kind == KeyKind.P384 ? SHA384 : SHA256;
        var signed = new DERSequence(new ASN1Encodable[] {
            new ASN1Integer(1),
            new DERSet(digest),
            new DERSequence(CMSObjectIdentifiers.data),
            new DERTaggedObject(false, 0, new DERSet(certificates().toArray(ASN1Encodable[]::new))),
            new DERSet(signer(digest, signature(kind)))
        });
        return new ContentInfo(CMSObjectIdentifiers.signedData, signed).getEncoded(ASN1Encoding.DER);
    }

    private DERSequence signer(AlgorithmIdentifier digest, AlgorithmIdentifier signature) {
        var parts = Stream.of(
                new ASN1Integer(1),
                new IssuerAndSerialNumber(ours),
                digest,
                new DERTaggedObject(
                        false, 0, new DERSet(signer.getAuthenticatedAttributes().toArray())),
                signature,
                signer.getEncryptedDigest());
        return new DERSequence(Stream.concat(parts, isStamped() ? Stream.of(stamped()) : Stream.of())
                .toArray(ASN1Encodable[]::new));
    }

    private DERTaggedObject stamped() {
        var attribute = new DERSequence(
                new ASN1Encodable[] {PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(stamp())});
        return new DERTaggedObject(false, 1, new DERSet(attribute));
    }

    private List<ASN1Encodable> certificates() {
        var inside = inside();
        return inside.contains(ours) ? inside : List.of(ours);
    }

    private List<ASN1Encodable> inside() {
        ASN1Set certificates = said.getCertificates();
        if (certificates == null) return List.of();
        return Arrays.stream(certificates.toArray())
                .<ASN1Encodable>map(Certificate::getInstance)
                .toList();
    }

    /** Whether an authority speaks for our key in each certificate beside its own, and the time-stamp is one of this signature. */
    boolean carriesWhatOthersSigned() throws GeneralSecurityException {
        var beside = new ArrayList<>(inside());
        beside.remove(ours);
        // Why none where we made the authority: it is published, and not put into seals.
        if (key.authority() != null && !beside.isEmpty()) return false;
        if (beside.size() > AuthorityChain.LONGEST) return false;
        return AuthorityChain.vouchesFor(key.certificate(), read(beside))
                && (!isStamped()
                        || TimeStamp.isOver(
                                ContentInfo.getInstance(stamp()),
                                digest -> digest.update(
                                        signer.getEncryptedDigest().getOctets())));
    }

    private static List<X509Certificate> read(List<ASN1Encodable> certificates) throws GeneralSecurityException {
        var converter = new JcaX509CertificateConverter().setProvider(BouncyCastle.PROVIDER);
        var read = new ArrayList<X509Certificate>();
        for (var one : certificates)
            read.add(converter.getCertificate(new X509CertificateHolder(Certificate.getInstance(one))));
        return read;
    }

    private boolean isStamped() {
        return signer.getUnauthenticatedAttributes() != null;
    }

    private ASN1Encodable stamp() {
        return Attribute.getInstance(signer.getUnauthenticatedAttributes().getObjectAt(0))
                .getAttrValues()
                .getObjectAt(0);
    }

    private static AlgorithmIdentifier signature(KeyKind kind) {
        return switch (kind) {
            case P256 -> named(X9ObjectIdentifiers.ecdsa_with_SHA256);
            case P384 -> named(X9ObjectIdentifiers.ecdsa_with_SHA384);
            case RSA -> PSS;
        };
    }

    /** With the parameter that says nothing, as it is written. */
    private static AlgorithmIdentifier named(ASN1ObjectIdentifier algorithm) {
        return new AlgorithmIdentifier(algorithm, DERNull.INSTANCE);
    }
}
