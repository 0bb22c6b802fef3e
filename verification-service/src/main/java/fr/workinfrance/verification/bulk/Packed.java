package fr.workinfrance.verification.bulk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The sealed answers of a list, made small: all that is kept of it once it is over. */
final class Packed {

    private final byte[] content;
    private final String head;
    private final String signature;

    /** @param sealed a JSON Web Signature, compact */
    Packed(String sealed) {
        var parts = sealed.split("\\.", 3);
        head = parts[0];
        signature = parts[2];
        // Why not as it is: what base64 makes of the same words is not the same, and hardly gets smaller.
        content = smaller(Base64.getUrlDecoder().decode(parts[1]));
    }

    int bytes() {
        return content.length + head.length() + signature.length();
    }

    String sealed() {
        return head + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole()) + "." + signature;
    }

    /** What is under the seal, as JSON. */
    String content() {
        return new String(whole(), StandardCharsets.UTF_8);
    }

    private byte[] whole() {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] smaller(byte[] whole) {
        var out = new ByteArrayOutputStream(whole.length / 8);
        try (var packed = new GZIPOutputStream(out)) {
            packed.write(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
