package fr.workinfrance.service.holder;

import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.eventlog.shredding.AesGcm;
import fr.workinfrance.eventlog.shredding.SealBroken;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a share code opens. What the holder lets it show is sealed under a key that is made from the code itself: whoever has the
 * database and all our keys still has to have the code.
 */
public final class ShareLock {

    /** The name of the key among the files of keys: the service that opens shares and the one that checks hold the same. */
    public static final String KEY = "share.key";

    private final SecretKey key;

    public ShareLock(SecretKey key) {
        this.key = key;
    }

    /** By what the code is found again. Why keyed: whoever has the database alone cannot even try codes. */
    public String lookup(ShareCode code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(("lookup/" + code.text()).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }

    public byte[] seal(ShareCode code, ShareId share, byte[] plain) {
        return AesGcm.seal(keyOf(code), about(share), plain);
    }

    /** What was sealed; nothing when it was not for this code and this share, or was changed. */
    public Optional<byte[]> open(ShareCode code, ShareId share, byte[] sealed) {
        try {
            return Optional.of(AesGcm.open(keyOf(code), about(share), sealed));
        } catch (SealBroken otherwise) {
            return Optional.empty();
        }
    }

    /** RFC 5869: the code is the secret, our key the salt. */
    private SecretKey keyOf(ShareCode code) {
        try {
            var words = HKDFParameterSpec.ofExtract()
                    .addIKM(code.text().getBytes(StandardCharsets.US_ASCII))
                    .addSalt(key)
                    .thenExpand("work-in-france/share/1".getBytes(StandardCharsets.US_ASCII), 32);
            return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(words), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no HKDF", e);
        }
    }

    private static byte[] about(ShareId share) {
        return ("share/" + share).getBytes(StandardCharsets.US_ASCII);
    }
}
