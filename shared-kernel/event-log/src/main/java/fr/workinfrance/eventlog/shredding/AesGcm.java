package fr.workinfrance.eventlog.shredding;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM with the nonce written before the sealed bytes. */
public final class AesGcm {

    public static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static SecretKey newKey() {
        try {
            var generator = KeyGenerator.getInstance("AES");
            generator.init(256, RANDOM);
            return generator.generateKey();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This JVM has no AES", missing);
        }
    }

    /** Under a nonce drawn at random, which a key may see four thousand million times. */
    public static byte[] seal(SecretKey key, byte[] about, byte[] plain) {
        return seal(key, randomBytes(NONCE), about, plain, 0, plain.length);
    }

    /** Under a nonce that the caller never uses twice with this key. */
    public static byte[] seal(SecretKey key, byte[] nonce, byte[] about, byte[] plain, int from, int length) {
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, about);
            var sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(length));
            cipher.doFinal(plain, from, length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("AES-GCM refuses to seal", refused);
        }
    }

    /** @throws SealBroken unless these very bytes were sealed under this key, about this */
    public static byte[] open(SecretKey key, byte[] about, byte[] sealed) {
        if (sealed.length < NONCE + TAG_BITS / 8) {
            throw new SealBroken("A sealed value is too short to be whole.");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE), about)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException altered) {
            throw new SealBroken("A sealed value was altered, or belongs elsewhere.", altered);
        }
    }

    /** A nonce that counts, for a key that seals one numbered series only. */
    public static byte[] nonce(long number) {
        return ByteBuffer.allocate(NONCE).putLong(NONCE - Long.BYTES, number).array();
    }

    static byte[] randomBytes(int count) {
        var bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] about) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about);
        return cipher;
    }

    private AesGcm() {}
}
