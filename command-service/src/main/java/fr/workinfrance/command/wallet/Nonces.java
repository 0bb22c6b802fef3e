package fr.workinfrance.command.wallet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Numbers by which a wallet shows that its proof is fresh. Each says when it was given, under a key: any instance knows its own and
 * keeps none. Why a replay gains nothing: the token it comes with is good for one attestation.
 */
final class Nonces {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final int TIME = 8;
    private static final int DRAWN = 16;
    private static final int MAC = 16;
    private static final int LONGEST = 64;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;
    private final Clock clock;

    Nonces(SecretKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String next() {
        var drawn = new byte[DRAWN];
        random.nextBytes(drawn);
        var said = ByteBuffer.allocate(TIME + DRAWN)
                .putLong(clock.instant().getEpochSecond())
                .put(drawn)
                .array();
        var both = ByteBuffer.allocate(TIME + DRAWN + MAC).put(said).put(mac(said), 0, MAC);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both.array());
    }

    boolean isFresh(String nonce) {
        try {
            var both = nonce.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(nonce);
            if (both.length != TIME + DRAWN + MAC) return false;
            var said = Arrays.copyOf(both, TIME + DRAWN);
            var right = Arrays.copyOf(mac(said), MAC);
            if (!MessageDigest.isEqual(right, Arrays.copyOfRange(both, TIME + DRAWN, both.length))) return false;
            var given = Instant.ofEpochSecond(ByteBuffer.wrap(said).getLong());
            return clock.instant().isBefore(given.plus(LIFE));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private byte[] mac(byte[] said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update("wallet/nonce/".getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(said);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
