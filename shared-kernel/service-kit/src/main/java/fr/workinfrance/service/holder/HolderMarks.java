package fr.workinfrance.service.holder;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.HolderMark;
import fr.workinfrance.domain.form.Folded;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Makes and compares the marks of holders. Why keyed and not only salted: there are fewer birthdays than a computer tries in a
 * second, so whoever has the database must not be able to try them.
 */
public final class HolderMarks {

    /** The name of the key among the files of keys: the service that issues and the one that checks hold the same. */
    public static final String KEY = "holder.key";

    private final SecretKey key;

    public HolderMarks(SecretKey key) {
        this.key = key;
    }

    public HolderMark of(AttestationCode code, LocalDate birth, String lastName) {
        return new HolderMark(proof(), birth(code, birth), name(code, birth, lastName));
    }

    /** Whether this mark can be compared at all: it was made with the key that we hold. */
    public boolean canRead(HolderMark mark) {
        return same(mark.key(), proof());
    }

    public boolean isBornOn(HolderMark mark, AttestationCode code, LocalDate birth) {
        return same(mark.birth(), birth(code, birth));
    }

    /** As on an identity document: accents, case, hyphens and apostrophes do not count. */
    public boolean isNamed(HolderMark mark, AttestationCode code, LocalDate birth, String lastName) {
        return same(mark.name(), name(code, birth, lastName));
    }

    private String proof() {
        return hmac("key").substring(0, 16);
    }

    private String birth(AttestationCode code, LocalDate birth) {
        return hmac("birth/" + code + "/" + birth);
    }

    private String name(AttestationCode code, LocalDate birth, String lastName) {
        var letters = Folded.of(lastName).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return hmac("name/" + code + "/" + birth + "/" + letters);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
