package fr.workinfrance.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;

/** An authority on this machine: it certifies keys, says which it revoked, and stamps times (RFC 3161). */
public final class LocalAuthority implements AutoCloseable {

    private static final X500Name NAME = new X500Name("C=FR,O=Local,CN=Local authority");

    private final AtomicLong serials = new AtomicLong(1);
    private final KeyPair keys = newKeys();
    private final int port;
    private volatile HttpServer server;
    private volatile @Nullable Trouble trouble;
    private final X509Certificate certificate;
    private final KeyPair stampKeys = newKeys();
    private final X509Certificate stampCertificate;

    public LocalAuthority() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port = server.getAddress().getPort();
        certificate = certify(NAME, keys, null, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        stampCertificate = certify(
                new X500Name("C=FR,O=Local,CN=Local time"),
                stampKeys,
                KeyPurposeId.id_kp_timeStamping,
                new KeyUsage(KeyUsage.digitalSignature));
        open();
    }

    /** What keeps it from doing what it is there for. */
    public enum Trouble {
        /** Nobody listens any more where it was. */
        UNREACHABLE,
        /** It takes the question, and never answers. */
        SILENT,
        /** It hangs up without an answer. */
        HANGING_UP,
        /** It answers with a page for people. */
        NONSENSE,
        /** It answers that it stamps nothing. */
        REFUSING,
        /** It stamps something else than it was asked to. */
        STAMPING_SOMETHING_ELSE,
        /** It stamps times, and nobody learns what it revoked. */
        WITHOUT_LIST
    }

    /** From now on, until it has recovered. */
    public void isIn(Trouble trouble) {
        this.trouble = trouble;
        if (trouble == Trouble.UNREACHABLE) server.stop(0);
    }

    /** At the address that it had. */
    public void recovers() throws IOException {
        boolean wasGone = trouble == Trouble.UNREACHABLE;
        trouble = null;
        if (!wasGone) return;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        open();
    }

    private void open() {
        // Why a thread each: one that is kept waiting keeps nobody else waiting.
        server.setExecutor(Thread.ofVirtual()::start);
        serve("/revoked.crl", "application/pkix-crl", _ -> listed());
        serve("/time", "application/timestamp-reply", this::answer);
        server.start();
    }

    /** Where times are stamped. */
    public String timestamps() {
        return address("/time");
    }

    /** A key and the certificates that speak for it, its own first. */
    public record Certified(PrivateKey key, List<X509Certificate> chain) {}

    public Certified certified(String name) throws Exception {
        var sealing = newKeys();
        var own = certify(
                new X500Name("C=FR,O=Work In France,CN=" + name),
                sealing,
                null,
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        return new Certified(sealing.getPrivate(), List.of(own, certificate));
    }

    /** A PKCS#12 file with a key certified by this authority, as an operator would put it into the folder of keys. */
    public void certifyInto(Path folder) throws Exception {
        var sealing = certified("Seal");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "seal", sealing.key(), "secret".toCharArray(), sealing.chain().toArray(Certificate[]::new));
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createDirectories(folder);
        var file = Files.createFile(folder.resolve("attestation-seal.p12"), owner);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }
        Files.writeString(Files.createFile(folder.resolve("attestation-seal.password"), owner), "secret");
    }

    /** Its own certificate, DER. */
    public byte[] der() throws Exception {
        return certificate.getEncoded();
    }

    private X509Certificate certify(X500Name name, KeyPair of, @Nullable KeyPurposeId purpose, KeyUsage usage)
            throws Exception {
        var now = Instant.now();
        var builder = new JcaX509v3CertificateBuilder(
                NAME,
                BigInteger.valueOf(serials.getAndIncrement()),
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(3650))),
                name,
                of.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(name.equals(NAME)));
        builder.addExtension(Extension.keyUsage, true, usage);
        var extensions = new JcaX509ExtensionUtils();
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(of.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(keys.getPublic()));
        if (purpose != null) builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
        if (!name.equals(NAME)) builder.addExtension(Extension.cRLDistributionPoints, false, revocations());
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    private CRLDistPoint revocations() {
        var at = new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address("/revoked.crl")));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(at), null, null)});
    }

    /** The list of what it revoked, DER: nothing. */
    public byte[] revoked() throws Exception {
        var now = Instant.now();
        var builder = new JcaX509v2CRLBuilder(certificate, Date.from(now.minusSeconds(60)));
        builder.setNextUpdate(Date.from(now.plus(Duration.ofDays(30))));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(keys.getPublic()));
        builder.addExtension(Extension.cRLNumber, false, new org.bouncycastle.asn1.x509.CRLNumber(BigInteger.ONE));
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                .getEncoded();
    }

    /** Its time-stamp of that digest, DER. */
    public byte[] stampOf(byte[] sha256) throws Exception {
        var asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        var asked = asking.generate(TSPAlgorithms.SHA256, sha256);
        return new TimeStampResponse(stamp(asked.getEncoded()))
                .getTimeStampToken()
                .getEncoded(ASN1Encoding.DER);
    }

    private byte[] stamp(byte[] asked) throws Exception {
        return stamp(asked, TSPAlgorithms.ALLOWED);
    }

    /** @param accepted the digests of which it stamps any */
    private byte[] stamp(byte[] asked, Set<?> accepted) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var sha256 = digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256));
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withECDSA", stampKeys.getPrivate(), stampCertificate),
                sha256,
                new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
        tokens.addCertificates(new JcaCertStore(List.of(stampCertificate, certificate)));
        return new TimeStampResponseGenerator(tokens, accepted)
                .generate(new TimeStampRequest(asked), BigInteger.valueOf(serials.getAndIncrement()), new Date())
                .getEncoded();
    }

    private byte[] listed() throws Exception {
        if (trouble == Trouble.WITHOUT_LIST) throw new IOException("hangs up");
        return revoked();
    }

    private byte[] answer(byte[] asked) throws Exception {
        return switch (trouble) {
            case SILENT -> {
                while (trouble == Trouble.SILENT) Thread.sleep(Duration.ofMillis(50));
                throw new IOException("hangs up");
            }
            case HANGING_UP -> throw new IOException("hangs up");
            case NONSENSE -> "<!doctype html><title>Closed on Mondays</title>".getBytes(StandardCharsets.US_ASCII);
            case REFUSING -> stamp(asked, Set.of(TSPAlgorithms.GOST3411));
            case STAMPING_SOMETHING_ELSE ->
                stamp(new TimeStampRequestGenerator()
                        .generate(TSPAlgorithms.SHA256, new byte[32], new TimeStampRequest(asked).getNonce())
                        .getEncoded());
            case UNREACHABLE, WITHOUT_LIST -> stamp(asked);
            case null -> stamp(asked);
        };
    }

    private interface Answer {
        byte[] to(byte[] asked) throws Exception;
    }

    private void serve(String path, String type, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var body = answer.to(exchange.getRequestBody().readAllBytes());
                exchange.getResponseHeaders().add("Content-Type", type);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        trouble = null;
        server.stop(0);
    }
}
