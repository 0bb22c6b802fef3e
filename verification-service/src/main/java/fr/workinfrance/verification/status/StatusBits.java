package fr.workinfrance.verification.status;

import fr.workinfrance.verification.status.Listed.Mark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Two bits a place, the first in the lowest of the first byte, compressed (Token Status List, section 4). */
public final class StatusBits {

    static final int BITS = 2;
    private static final int A_BYTE = 8 / BITS;
    /** Why rounded up: the length would else count what was issued, day by day. */
    private static final int ROUND = 1024;

    private static final int LONGEST = 1 << 24;

    private final byte[] bytes;

    private StatusBits(byte[] bytes) {
        this.bytes = bytes;
    }

    static StatusBits of(int size, Map<Integer, Mark> marks) {
        int places = (size / ROUND + 1) * ROUND;
        var bytes = new byte[places / A_BYTE];
        marks.forEach((place, mark) -> bytes[place / A_BYTE] |= (byte) (mark.bits() << place % A_BYTE * BITS));
        return new StatusBits(bytes);
    }

    /** @throws IOException when it is no such list */
    public static StatusBits read(String compressed) throws IOException {
        try (var in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(compressed)))) {
            return new StatusBits(in.readNBytes(LONGEST));
        } catch (IllegalArgumentException e) {
            throw new IOException("not a status list", e);
        }
    }

    String compressed() {
        var out = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION))) {
            deflated.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    /** What is said of a place; nothing for one beyond the list, which was given after it was made. */
    public Optional<Mark> at(int place) {
        if (place < 0 || place / A_BYTE >= bytes.length) return Optional.empty();
        return Optional.of(Mark.values()[bytes[place / A_BYTE] >> place % A_BYTE * BITS & 3]);
    }
}
