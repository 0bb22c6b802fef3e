package fr.workinfrance.command.wallet;

import fr.workinfrance.domain.wallet.OfferId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What opens an offer: its code, its transaction code, and the token that a wallet gets for them. Each follows from the offer's
 * number and a key, so that none is kept, in the database or elsewhere.
 */
final class OfferSecrets {

    /** Digits of a transaction code. */
    static final int DIGITS = 6;

    private static final int ID = 16;
    private static final int MAC = 24;
    private static final int LONGEST = 4 * (ID + MAC) / 3 + 4;

    private final SecretKey key;

    OfferSecrets(SecretKey key) {
        this.key = key;
    }

    /** The pre-authorised code: long, in the QR code. */
    String code(OfferId offer) {
        return secret("code", offer);
    }

    Optional<OfferId> ofCode(String code) {
        return offer("code", code);
    }

    String token(OfferId offer) {
        return secret("token", offer);
    }

    Optional<OfferId> ofToken(String token) {
        return offer("token", token);
    }

    /** The transaction code: short, told apart from the QR code. */
    String transaction(OfferId offer) {
        long number = ByteBuffer.wrap(mac("transaction", bytes(offer))).getLong() >>> 1;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % 1_000_000);
    }

    boolean isTransaction(OfferId offer, String typed) {
        return MessageDigest.isEqual(
                transaction(offer).getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private String secret(String purpose, OfferId offer) {
        var id = bytes(offer);
        var both = ByteBuffer.allocate(ID + MAC).put(id).put(mac(purpose, id), 0, MAC);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both.array());
    }

    private Optional<OfferId> offer(String purpose, String secret) {
        try {
            var both = secret.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(secret);
            if (both.length != ID + MAC) return Optional.empty();
            var id = Arrays.copyOf(both, ID);
            var right = Arrays.copyOf(mac(purpose, id), MAC);
            if (!MessageDigest.isEqual(right, Arrays.copyOfRange(both, ID, ID + MAC))) return Optional.empty();
            var read = ByteBuffer.wrap(id);
            return Optional.of(new OfferId(new UUID(read.getLong(), read.getLong())));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(OfferId offer) {
        return ByteBuffer.allocate(ID)
                .putLong(offer.value().getMostSignificantBits())
                .putLong(offer.value().getLeastSignificantBits())
                .array();
    }

    private byte[] mac(String purpose, byte[] id) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(("wallet/" + purpose + "/").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
