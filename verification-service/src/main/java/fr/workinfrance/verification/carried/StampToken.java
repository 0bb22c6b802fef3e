package fr.workinfrance.verification.carried;

import fr.workinfrance.verification.nesting.Nesting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;

/** The stamp in the hole of a document: unbroken, and over everything around it. */
public final class StampToken {

    private static final int LARGEST = 1 << 17;

    /** @param range from, length, from, length */
    public static boolean covers(byte[] file, List<Integer> range, int end) {
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
            return TimeStamp.isOver(content, digest -> {
                digest.update(file, 0, hole);
                digest.update(file, behind, end - behind);
            });
        } catch (IOException | RuntimeException unreadable) {
            // Why every runtime exception: the parsers of a stranger's bytes throw many kinds.
            return false;
        }
    }

    private StampToken() {}
}
