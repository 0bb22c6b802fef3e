package fr.workinfrance.service.data;

import fr.workinfrance.eventlog.shredding.AesGcm;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Keeps texts that a service must read again by itself, under a key that lies outside the database. */
public final class SecretBox {

    private final SecretKey key;

    /** @param key for nothing else */
    public SecretBox(SecretKey key) {
        this.key = new SecretKeySpec(key.getEncoded(), "AES");
    }

    /** @param about what it belongs to: taken elsewhere it does not open */
    public byte[] seal(String about, String text) {
        return AesGcm.seal(key, about.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    public String open(String about, byte[] sealed) {
        return new String(AesGcm.open(key, about.getBytes(StandardCharsets.UTF_8), sealed), StandardCharsets.UTF_8);
    }
}
