package fr.workinfrance.eventlog.vault;

import fr.workinfrance.eventlog.shredding.SealBroken;
import java.io.InputStream;
import java.util.UUID;

/** A content of the vault in clear, one chunk in memory at a time. */
final class ChunkStream extends InputStream {

    private final VaultRows rows;
    private final UUID content;
    private final ContentKey key;
    private final int chunks;
    private int next;
    private byte[] chunk = {};
    private int at;

    ChunkStream(VaultRows rows, UUID content, ContentKey key, int chunks) {
        this.rows = rows;
        this.content = content;
        this.key = key;
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return atEnd() ? -1 : Byte.toUnsignedInt(chunk[at++]);
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (atEnd()) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, count);
        at += count;
        return count;
    }

    private boolean atEnd() {
        while (at == chunk.length) {
            if (next == chunks) {
                return true;
            }
            chunk = opened(next);
            at = 0;
            next++;
        }
        return false;
    }

    private byte[] opened(int index) {
        var sealed = rows.chunk(content, index);
        if (sealed == null) {
            throw new SealBroken("A chunk of the vault is missing.");
        }
        return key.open(index, index == chunks - 1, sealed);
    }
}
