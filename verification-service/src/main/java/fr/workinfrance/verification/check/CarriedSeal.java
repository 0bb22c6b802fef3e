package fr.workinfrance.verification.check;

import fr.workinfrance.verification.nesting.Nesting;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/**
 * A signature that stands in a file and covers nothing of it any more: the file was written anew from its first byte, something was put
 * in front of it, or its end is missing.
 */
final class CarriedSeal {

    /** Our signatures are longer. */
    private static final int SHORTEST = 1_000;

    private static final int MOST = 16;

    /** Whether one of our keys made one of them. */
    static boolean isOfOurs(byte[] file, List<Certificates.Published> ours) {
        int tried = 0;
        for (int at = 0; at < file.length && tried < MOST; at++) {
            if (!isBegin(file, at)) continue;
            int end = at + 1;
            while (end < file.length && Character.digit(file[end], 16) >= 0) end++;
            if (end - at > SHORTEST && end < file.length && file[end] == '>') {
                tried++;
                if (isOfOurs(SealSignature.digits(file, at, end + 1), ours)) return true;
            }
            at = end - 1;
        }
        return false;
    }

    /** As hexadecimal strings begin that hold a structure. */
    private static boolean isBegin(byte[] file, int at) {
        return at + 2 < file.length && file[at] == '<' && file[at + 1] == '3' && file[at + 2] == '0';
    }

    private static boolean isOfOurs(String hex, List<Certificates.Published> ours) {
        try {
            byte[] padded = HexFormat.of().parseHex(hex);
            if (hex.length() > SealSignature.LARGEST_HOLE || !Nesting.isModest(padded)) return false;
            var signed = new CMSSignedData(ContentInfo.getInstance(new ASN1InputStream(padded).readObject()));
            return SealSignature.ofOurs(SealSignature.onlySigner(signed), ours).isPresent();
        } catch (CMSException | IOException | RuntimeException e) {
            // Why every runtime exception: as for the seals that cover something.
            return false;
        }
    }

    private CarriedSeal() {}
}
