package fr.workinfrance.verification.token;

import java.util.Base64;

/**
 * Base64url without filling (RFC 7515, 2), of which one text alone stands for the same bytes. Why: the bits that are left over in the
 * last character mean nothing to a lenient reader, and what somebody altered would still be called ours.
 */
public final class ExactBase64 {

    public static String write(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @throws IllegalArgumentException when it is not how we write it */
    public static byte[] read(String text) {
        var bytes = Base64.getUrlDecoder().decode(text);
        if (!write(bytes).equals(text)) throw new IllegalArgumentException("not the one way to write these bytes");
        return bytes;
    }

    private ExactBase64() {}
}
