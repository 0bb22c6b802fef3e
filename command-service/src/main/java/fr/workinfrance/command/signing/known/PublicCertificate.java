package fr.workinfrance.command.signing.known;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a sealing key: enough to check a seal, nothing with which to make one.
 *
 * @param authority the certificate of the authority that we made to vouch for it, DER; absent for a key of somebody else's making
 */
public record PublicCertificate(byte[] der, Instant madeAt, byte @Nullable [] authority) {

    private static final int KEY_ID_BYTES = 8;

    /** The name of the key: the first 16 hexadecimal digits of its certificate's SHA-256. */
    public String keyId() {
        return sha256(der).substring(0, 2 * KEY_ID_BYTES);
    }

    /** In hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
