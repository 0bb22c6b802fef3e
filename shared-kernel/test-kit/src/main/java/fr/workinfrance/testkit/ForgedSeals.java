package fr.workinfrance.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DLSequence;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.DLTaggedObject;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * What is written into the hole of a sealed document where no signature covers it, with as much less of the zeros behind: each has to
 * be found to be a change.
 */
public final class ForgedSeals {

    private static final Pattern RANGE = Pattern.compile("/ByteRange ?\\[ ?0 ([0-9]+) ([0-9]+) ");

    /** Places in the structure of a seal and of its signer (RFC 5652), as we write them. */
    private static final int DIGESTS = 1;

    private static final int CONTENT = 2;
    private static final int NAME = 1;
    private static final int DIGEST = 2;
    private static final int SIGNED = 3;
    private static final int VALUE = 5;

    private final byte[] sealed;
    private final int hole;
    private final int behind;
    private final List<ASN1Encodable> seal;
    private final List<ASN1Encodable> signer;

    private ForgedSeals(byte[] sealed) throws Exception {
        this.sealed = sealed;
        var range = RANGE.matcher(new String(sealed, StandardCharsets.ISO_8859_1));
        if (!range.find()) throw new IllegalArgumentException("not sealed");
        hole = Integer.parseInt(range.group(1));
        behind = Integer.parseInt(range.group(2));
        var hex = new String(sealed, hole + 1, behind - hole - 2, StandardCharsets.US_ASCII);
        try (var in = new ASN1InputStream(HexFormat.of().parseHex(hex))) {
            var content = ASN1Sequence.getInstance(in.readObject());
            seal = elements(tagged(content.getObjectAt(1)).getExplicitBaseObject());
        }
        signer = elements(ASN1Set.getInstance(seal.getLast()).getObjectAt(0));
    }

    /** What is done, and the document it was done to. */
    public static Map<String, byte[]> of(byte[] sealed) {
        try (var others = new LocalAuthority()) {
            return new ForgedSeals(sealed).all(others);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** One more certificate beside ours. */
    public static byte[] withCertificate(byte[] sealed, byte[] der) {
        try {
            var forged = new ForgedSeals(sealed);
            return forged.written(forged.certified(der), forged.signer);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, byte[]> all(LocalAuthority others) throws Exception {
        var made = new LinkedHashMap<String, byte[]>();
        var stamp = stamp(others.stampOf(sha256(value())));
        var remark = attribute("1.3.6.1.4.1.99999.2", new DERUTF8String("checked"));
        made.put("an attribute that nothing signed", stamped(remark));
        made.put("a time-stamp of something else", stamped(stamp(others.stampOf(sha256(new byte[1])))));
        made.put("a time-stamp that is broken", stamped(stamp(broken(others.stampOf(sha256(value()))))));
        made.put("a time-stamp that is none", stamped(stamp(new DEROctetString(value()).getEncoded())));
        made.put("two time-stamps", stamped(stamp, stamp));
        made.put("a time-stamp and another attribute", stamped(stamp, remark));
        made.put("no attribute where some are", stamped());
        made.put("a stranger's certificate", written(certified(others.der()), signer));
        made.put("its own certificate twice", written(certified(certificate(0)), signer));
        made.put("no certificate", written(changed(seal, CONTENT + 1, new DLTaggedObject(false, 0, set())), signer));
        made.put("a certificate that is none", written(certified(new DERUTF8String("none").getEncoded()), signer));
        made.put("a list of what others revoked", written(withList(parsed(others.revoked())), signer));
        made.put("a list of revoked ones that is none", written(withList(new DERUTF8String("none")), signer));
        made.put("what it signs, inside", written(changed(seal, CONTENT, inside()), signer));
        made.put("what was signed in another order", written(seal, changed(signer, SIGNED, turned())));
        made.put("the name of its certificate in capitals", written(seal, changed(signer, NAME, inCapitals())));
        made.put("its digest named twice", written(changed(seal, DIGESTS, set(digest(), digest())), signer));
        var bare = sequence(elements(digest()).getFirst());
        made.put(
                "its digest named in another way",
                written(changed(seal, DIGESTS, set(bare)), changed(signer, DIGEST, bare)));
        return made;
    }

    private byte[] value() {
        return ASN1OctetString.getInstance(signer.get(VALUE)).getOctets();
    }

    private ASN1Encodable digest() {
        return signer.get(DIGEST);
    }

    private byte[] certificate(int number) throws Exception {
        return ASN1Set.getInstance(tagged(seal.get(CONTENT + 1)), false)
                .getObjectAt(number)
                .toASN1Primitive()
                .getEncoded();
    }

    /** As the set that it is: in the order of what is written. */
    private List<ASN1Encodable> certified(byte[] der) throws Exception {
        var all = new ArrayList<>(Arrays.asList(
                ASN1Set.getInstance(tagged(seal.get(CONTENT + 1)), false).toArray()));
        all.add(parsed(der));
        var sorted = new DERSet(all.toArray(ASN1Encodable[]::new));
        return changed(seal, CONTENT + 1, new DLTaggedObject(false, 0, sorted));
    }

    private List<ASN1Encodable> withList(ASN1Encodable list) {
        var more = new ArrayList<>(seal);
        more.add(CONTENT + 2, new DLTaggedObject(false, 1, set(list)));
        return more;
    }

    private ASN1Encodable inside() {
        var type = elements(seal.get(CONTENT)).getFirst();
        return sequence(type, new DLTaggedObject(true, 0, new DEROctetString(new byte[20])));
    }

    private ASN1Encodable turned() {
        var signed = Arrays.asList(
                ASN1Set.getInstance(tagged(signer.get(SIGNED)), false).toArray());
        return new DLTaggedObject(false, 0, set(signed.reversed().toArray(ASN1Encodable[]::new)));
    }

    private ASN1Encodable inCapitals() {
        var name = IssuerAndSerialNumber.getInstance(signer.get(NAME));
        var capitals = new X500Name(name.getName().toString().toUpperCase(Locale.ROOT));
        return new IssuerAndSerialNumber(capitals, name.getSerialNumber().getValue());
    }

    private byte[] stamped(ASN1Encodable... unsigned) throws Exception {
        var more = new ArrayList<>(signer.subList(0, VALUE + 1));
        more.add(new DLTaggedObject(false, 1, set(unsigned)));
        return written(seal, more);
    }

    private static ASN1Encodable stamp(byte[] token) throws Exception {
        return attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken.getId(), parsed(token));
    }

    private static ASN1Encodable attribute(String type, ASN1Encodable value) {
        return sequence(new ASN1ObjectIdentifier(type), set(value));
    }

    /** Its last byte is one of its signature. */
    private static byte[] broken(byte[] token) {
        token[token.length - 1] ^= 1;
        return token;
    }

    private byte[] written(List<ASN1Encodable> seal, List<ASN1Encodable> signer) throws Exception {
        var signed = changed(seal, seal.size() - 1, set(sequence(signer.toArray(ASN1Encodable[]::new))));
        var content = sequence(
                PKCSObjectIdentifiers.signedData,
                new DLTaggedObject(true, 0, sequence(signed.toArray(ASN1Encodable[]::new))));
        var hex = HexFormat.of().formatHex(content.toASN1Primitive().getEncoded(ASN1Encoding.DL));
        int room = behind - hole - 2;
        if (hex.length() > room) throw new IllegalArgumentException("no room for it");
        var file = sealed.clone();
        Arrays.fill(file, hole + 1, behind - 1, (byte) '0');
        System.arraycopy(hex.getBytes(StandardCharsets.US_ASCII), 0, file, hole + 1, hex.length());
        return file;
    }

    private static List<ASN1Encodable> changed(List<ASN1Encodable> all, int at, ASN1Encodable one) {
        var copy = new ArrayList<>(all);
        copy.set(at, one);
        return copy;
    }

    private static List<ASN1Encodable> elements(ASN1Encodable sequence) {
        return Arrays.asList(ASN1Sequence.getInstance(sequence).toArray());
    }

    private static ASN1TaggedObject tagged(ASN1Encodable one) {
        return ASN1TaggedObject.getInstance(one);
    }

    private static ASN1Encodable sequence(ASN1Encodable... elements) {
        return new DLSequence(elements);
    }

    private static ASN1Encodable set(ASN1Encodable... elements) {
        return new DLSet(elements);
    }

    private static ASN1Primitive parsed(byte[] der) throws Exception {
        return ASN1Primitive.fromByteArray(der);
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }
}
