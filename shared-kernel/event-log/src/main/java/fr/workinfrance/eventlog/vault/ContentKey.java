package fr.workinfrance.eventlog.vault;

import fr.workinfrance.eventlog.shredding.AesGcm;
import fr.workinfrance.eventlog.shredding.SealBroken;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one content, which seals each of its chunks in its place.
 *
 * <p>Why a key for each content: its chunks may then be numbered instead of drawing nonces, and a chunk fits nowhere but in its
 * own place of its own content. The last one knows that it is the last, so that a content cannot be cut short.
 */
record ContentKey(SecretKey key) {

    static ContentKey fresh() {
        return new ContentKey(AesGcm.newKey());
    }

    static ContentKey of(byte[] encoded) {
        return new ContentKey(new SecretKeySpec(encoded, "AES"));
    }

    byte[] encoded() {
        return key.getEncoded();
    }

    byte[] seal(int index, boolean last, byte[] plain, int length) {
        return AesGcm.seal(key, AesGcm.nonce(index), place(index, last), plain, 0, length);
    }

    byte[] open(int index, boolean last, byte[] sealed) {
        var nonce = AesGcm.nonce(index);
        if (!Arrays.equals(nonce, 0, AesGcm.NONCE, sealed, 0, Math.min(AesGcm.NONCE, sealed.length))) {
            throw new SealBroken("A chunk of the vault is not in its place.");
        }
        return AesGcm.open(key, place(index, last), sealed);
    }

    private static byte[] place(int index, boolean last) {
        return ByteBuffer.allocate(5).putInt(index).put((byte) (last ? 1 : 0)).array();
    }

    @Override
    public String toString() {
        return "ContentKey";
    }
}
