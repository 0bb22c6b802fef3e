package fr.workinfrance.verification.added;

import fr.workinfrance.verification.added.PdfValue.Atom;
import fr.workinfrance.verification.nesting.Nesting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;

/** A kind of proof, by the form that its structure has. Whether it proves anything is not asked: nothing here rests on it. */
enum Proof {
    CERTIFICATE,
    REVOKED,
    ANSWER;

    private static final int LARGEST = 1 << 20;

    boolean is(byte[] file, PdfObject object) throws MoreThanProofs {
        var range = object.streamed();
        if (range == null) return false;
        var entries = object.entries();
        entries.hasOnly(Set.of("/Length", "/Filter"));
        var stored = Arrays.copyOfRange(file, range.from(), range.until());
        var filter = entries.at("/Filter");
        if (filter == null) return isFormed(stored);
        return filter.equals(new Atom("/FlateDecode")) && isFormed(inflated(stored));
    }

    /** Why to a limit: a few bytes may unpack to more than a machine has. */
    private static byte[] inflated(byte[] packed) throws MoreThanProofs {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            var bytes = in.readNBytes(LARGEST + 1);
            MoreThanProofs.unless(bytes.length <= LARGEST, "too large");
            return bytes;
        } catch (IOException e) {
            throw new MoreThanProofs("not packed");
        }
    }

    private boolean isFormed(byte[] der) {
        if (!Nesting.isModest(der)) return false;
        try {
            var outer = ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der));
            return switch (this) {
                case CERTIFICATE, REVOKED ->
                    outer.size() == 3
                            && outer.getObjectAt(0) instanceof ASN1Sequence signed
                            && signed.size() >= (this == CERTIFICATE ? 6 : 3)
                            && outer.getObjectAt(1) instanceof ASN1Sequence
                            && outer.getObjectAt(2) instanceof ASN1BitString;
                case ANSWER ->
                    outer.size() == 2
                            && outer.getObjectAt(0) instanceof ASN1Enumerated
                            && outer.getObjectAt(1) instanceof ASN1TaggedObject;
            };
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }
}
