package fr.workinfrance.eventlog.vault;

import fr.workinfrance.domain.privacy.SubjectId;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.SecretKey;

/** Bytes on their way into the vault: invisible until they are kept, gone when closed before. */
final class Intake implements AutoCloseable {

    static final int CHUNK = 1 << 20;

    private final VaultRows rows;
    private final UUID id;
    private final SubjectId subject;
    private final ContentKey contentKey = ContentKey.fresh();
    private final MessageDigest digest = sha256();
    private long bytes;
    private int chunks;
    private boolean kept;

    private Intake(VaultRows rows, UUID id, SubjectId subject) {
        this.rows = rows;
        this.id = id;
        this.subject = subject;
    }

    static Intake begin(VaultRows rows, SubjectId subject) {
        return new Intake(rows, rows.begin(subject), subject);
    }

    /** Whether everything was within the limit. */
    boolean readAll(InputStream in, long limitBytes) throws IOException {
        var chunk = new byte[CHUNK];
        var ahead = new byte[CHUNK];
        int length = in.readNBytes(chunk, 0, CHUNK);
        boolean last;
        do {
            int next = length < CHUNK ? 0 : in.readNBytes(ahead, 0, CHUNK);
            last = next == 0;
            bytes += length;
            if (bytes + next > limitBytes) {
                return false;
            }
            take(chunk, length, last);
            var free = chunk;
            chunk = ahead;
            ahead = free;
            length = next;
        } while (!last);
        return true;
    }

    /** What it was, all told. */
    Content read() {
        return new Content(subject, HexFormat.of().formatHex(digest.digest()), bytes, chunks);
    }

    Deposit keepUnder(SecretKey personKey, Content content) {
        kept = rows.keep(id, content, content.wrap(personKey, contentKey));
        return new Deposit.Stored(content.sha256(), content.bytes());
    }

    @Override
    public void close() {
        if (!kept) {
            rows.abandon(id);
        }
    }

    private void take(byte[] chunk, int length, boolean last) {
        digest.update(chunk, 0, length);
        rows.add(id, chunks, contentKey.seal(chunks, last, chunk, length));
        chunks++;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This JVM has no SHA-256", missing);
        }
    }
}
