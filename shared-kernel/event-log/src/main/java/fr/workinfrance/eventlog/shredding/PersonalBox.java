package fr.workinfrance.eventlog.shredding;

import fr.workinfrance.domain.privacy.SubjectId;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;

/** The text form of a sealed fact: base64url of a version byte, a nonce, and the fact sealed for one person. */
final class PersonalBox {

    private static final byte VERSION = 1;

    static String seal(SecretKey key, SubjectId subject, byte[] json) {
        var sealed = AesGcm.seal(key, About.fact(subject), json);
        var box = new byte[1 + sealed.length];
        box[0] = VERSION;
        System.arraycopy(sealed, 0, box, 1, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box);
    }

    static byte[] open(SecretKey key, SubjectId subject, String box) {
        var bytes = bytes(box);
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new SealBroken("A sealed fact is not in a form known here.");
        }
        return AesGcm.open(key, About.fact(subject), Arrays.copyOfRange(bytes, 1, bytes.length));
    }

    private static byte[] bytes(String box) {
        try {
            var bytes = Base64.getUrlDecoder().decode(box);
            // Why: the last character has bits that decoding ignores; one box has one text only.
            if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(box)) {
                throw new SealBroken("A sealed fact is not written as it was sealed.");
            }
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new SealBroken("A sealed fact is not base64url.", notBase64);
        }
    }

    private PersonalBox() {}
}
