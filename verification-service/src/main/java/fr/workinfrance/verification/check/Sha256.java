package fr.workinfrance.verification.check;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 lower-case hexadecimal digits. */
public final class Sha256 {

    public static String of(byte[]... parts) {
        var digest = made();
        for (var part : parts) digest.update(part);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A stream that remembers what was read of it. */
    public static DigestInputStream reading(InputStream stream) {
        return new DigestInputStream(stream, made());
    }

    /** Of all that was read of it. */
    public static String of(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }

    private static MessageDigest made() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Sha256() {}
}
