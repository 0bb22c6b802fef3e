package fr.workinfrance.verification.watch;

import fr.workinfrance.service.data.SecretBox;
import fr.workinfrance.verification.watch.Watch.Contents;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import tools.jackson.databind.json.JsonMapper;

/** What watches are sealed with, found again by, and opened to their watchers with. */
final class WatchSecrets {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey key;
    private final SecretBox box;
    private final JsonMapper json = JsonMapper.shared();

    /** @param key for marks, links and secrets; not the one of the box */
    WatchSecrets(SecretKey key, SecretBox box) {
        this.key = key;
        this.box = box;
    }

    byte[] seal(UUID watch, Contents contents) {
        return box.seal(watch.toString(), json.writeValueAsString(contents));
    }

    Contents open(UUID watch, byte[] sealed) {
        return json.readValue(box.open(watch.toString(), sealed), Contents.class);
    }

    /** By what the same target is known again, and nobody found. */
    String mark(String target) {
        return TEXT.encodeToString(hmac("target/" + target));
    }

    /** The same of a mailbox or of a machine, whatever address leads to it. */
    String asked(String whom) {
        return TEXT.encodeToString(hmac("asked/" + whom));
    }

    /** By what the same client is known again while it waits for answers. */
    String client(String client) {
        return TEXT.encodeToString(hmac("client/" + client));
    }

    /** By what the same client is known again at one attestation, and at no other. */
    String place(String code, String client) {
        return TEXT.encodeToString(hmac("place/" + code + "/" + client));
    }

    /** What only whoever was written to can know: it confirms and ends the watch. */
    String pass(UUID watch) {
        return TEXT.encodeToString(hmac("pass/" + watch));
    }

    boolean passes(UUID watch, String pass) {
        return MessageDigest.isEqual(
                pass.getBytes(StandardCharsets.UTF_8), pass(watch).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
