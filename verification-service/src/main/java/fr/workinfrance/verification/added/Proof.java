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
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;

/** A kind of proof, by the form that its structure has. Whether it proves anything is not asked: nothing here rests on it. */
enum Proof {
    CERTIFICATE,
    REVOKED,
    ANSWER;

    private static final int LARGEST = 1 << 20;

    /** How many bytes of proofs are looked at in one document, of all its updates. Why of all: each may be packed a thousand times. */
    static final class Allowance {

        /** Of eight lists of revoked certificates that are as large as one may be; most documents have a tenth of one. */
        private static final int MOST = 8 << 20;

        private int left = MOST;

        private int forOne() {
            return Math.min(LARGEST, left);
        }

        private void take(byte[] looked) throws MoreThanProofs {
            MoreThanProofs.unless(looked.length <= left, "too much");
            left -= looked.length;
        }
    }

    boolean is(byte[] file, PdfObject object, Allowance allowance) throws MoreThanProofs {
        var range = object.streamed();
        if (range == null) return false;
        var entries = object.entries();
        entries.hasOnly(Set.of("/Length", "/Filter"));
        var stored = Arrays.copyOfRange(file, range.from(), range.until());
        var filter = entries.at("/Filter");
        MoreThanProofs.unless(filter == null || filter.equals(new Atom("/FlateDecode")), "packed in another way");
        var der = filter == null ? stored : inflated(stored, allowance.forOne());
        allowance.take(der);
        return isFormed(der);
    }

    /** Why to a limit: a few bytes may unpack to more than a machine has. */
    private static byte[] inflated(byte[] packed, int most) throws MoreThanProofs {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            var bytes = in.readNBytes(most + 1);
            MoreThanProofs.unless(bytes.length <= most, "too large");
            return bytes;
        } catch (IOException e) {
            throw new MoreThanProofs("not packed");
        }
    }

    private boolean isFormed(byte[] der) {
        if (!Nesting.isModest(der)) return false;
        // Why only what is asked of it: read whole, a proof of a megabyte may take thirty megabytes.
        // So does still one that has as many values side by side.
        try (var lazily = new ASN1InputStream(der, true)) {
            var outer = ASN1Sequence.getInstance(lazily.readObject());
            if (lazily.read() >= 0) return false;
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
