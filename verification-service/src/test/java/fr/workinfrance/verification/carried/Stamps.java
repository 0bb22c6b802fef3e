package fr.workinfrance.verification.carried;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** Stamps by keys and in ways of any kind, such as a stranger may put into a document. */
public final class Stamps {

    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final X500Name NAME = new X500Name("CN=Time");

    static byte[] sha256(byte[] of) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(of);
    }

    static KeyPair keys(String algorithm, AlgorithmParameterSpec how) throws Exception {
        var generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
        generator.initialize(how);
        return generator.generateKeyPair();
    }

    /** A true one. */
    static ContentInfo by(KeyPair keys, String how, byte[] sha256) throws Exception {
        var signer = new JcaContentSignerBuilder(how).setProvider(PROVIDER).build(keys.getPrivate());
        return by(SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()), signer, 0, sha256);
    }

    static ContentInfo salted(KeyPair keys, PSSParameterSpec how, byte[] sha256) throws Exception {
        var signer =
                new JcaContentSignerBuilder("RSAPSS", how).setProvider(PROVIDER).build(keys.getPrivate());
        return by(SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()), signer, 0, sha256);
    }

    /** @param beside how many certificates of others stand in it too */
    static ContentInfo among(int beside, KeyPair keys, byte[] sha256) throws Exception {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA")
                .setProvider(PROVIDER)
                .build(keys.getPrivate());
        return by(SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()), signer, beside, sha256);
    }

    /** By a key of a curve. */
    public static byte[] ordinary(byte[] sha256) throws Exception {
        return among(0, keys("EC", new ECGenParameterSpec("secp256r1")), sha256).getEncoded("DER");
    }

    /** By nobody: the numbers of the key are drawn, so that looking at it costs what its size costs. */
    public static byte[] drawnDsa(int bits, byte[] sha256) throws Exception {
        var parameters = numbers(odd(bits), odd(bits - 64), odd(bits - 65));
        var key = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_dsa, parameters), new ASN1Integer(odd(bits - 66)));
        var value = numbers(odd(bits - 67), odd(bits - 68)).getEncoded();
        return by(key, drawn("2.16.840.1.101.3.4.3.2", value), 0, sha256).getEncoded("DER");
    }

    /** The same of RSA, whose exponent is nearly as long as the key. */
    public static byte[] drawnRsa(int bits, byte[] sha256) throws Exception {
        var key = new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption), numbers(odd(bits), odd(bits - 1)));
        var value = new byte[bits / 8];
        value[0] = 1;
        return by(key, drawn(PKCSObjectIdentifiers.sha256WithRSAEncryption.getId(), value), 0, sha256)
                .getEncoded("DER");
    }

    private static DERSequence numbers(BigInteger... numbers) {
        var all = new ASN1EncodableVector();
        for (var number : numbers) all.add(new ASN1Integer(number));
        return new DERSequence(all);
    }

    /** The same ones each time, and none with a small factor, which is noticed sooner. */
    private static BigInteger odd(int bits) {
        var random = new Random(bits);
        while (true) {
            var one = new BigInteger(bits, random).setBit(bits - 1).setBit(0);
            if (one.gcd(SMALL).equals(BigInteger.ONE)) return one;
        }
    }

    private static final BigInteger SMALL = product();

    private static BigInteger product() {
        var all = BigInteger.ONE;
        for (var prime = BigInteger.TWO; prime.bitLength() < 11; prime = prime.nextProbablePrime())
            all = all.multiply(prime);
        return all;
    }

    private static ContentSigner drawn(String algorithm, byte[] value) {
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return new AlgorithmIdentifier(new ASN1ObjectIdentifier(algorithm));
            }

            @Override
            public OutputStream getOutputStream() {
                return new ByteArrayOutputStream();
            }

            @Override
            public byte[] getSignature() {
                return value;
            }
        };
    }

    private static ContentInfo by(SubjectPublicKeyInfo key, ContentSigner signer, int beside, byte[] sha256)
            throws Exception {
        var digests =
                new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build();
        var certificate = certificate(key);
        var tokens = new TimeStampTokenGenerator(
                new SignerInfoGeneratorBuilder(digests).build(signer, certificate),
                digests.get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
        var all = new ArrayList<>(List.of(certificate));
        for (int i = 0; i < beside; i++) all.add(certificate(key));
        tokens.addCertificates(new CollectionStore<>(all));
        var asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        var asked = asking.generate(TSPAlgorithms.SHA256, sha256);
        return tokens.generate(asked, BigInteger.ONE, new Date())
                .toCMSSignedData()
                .toASN1Structure();
    }

    private static X509CertificateHolder certificate(SubjectPublicKeyInfo key) throws Exception {
        var authority = KeyPairGenerator.getInstance("EC", PROVIDER);
        authority.initialize(256);
        var now = Instant.now();
        var builder = new X509v3CertificateBuilder(
                NAME,
                new BigInteger(64, new SecureRandom()),
                Date.from(now.minusSeconds(3_600)),
                Date.from(now.plusSeconds(3_600)),
                NAME,
                key);
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA")
                .setProvider(PROVIDER)
                .build(authority.generateKeyPair().getPrivate()));
    }

    private Stamps() {}
}
