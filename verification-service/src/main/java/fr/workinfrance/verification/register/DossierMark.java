package fr.workinfrance.verification.register;

import fr.workinfrance.domain.party.DossierId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Stands for a dossier in the register: by it a withdrawal finds its attestation. Without the salt, which is not in the database,
 * nobody can tell which dossier it stands for.
 */
public final class DossierMark {

    private final SecretKey salt;

    public DossierMark(SecretKey salt) {
        this.salt = salt;
    }

    String of(DossierId dossier) {
        return hmac(dossier.toString());
    }

    /** What tells one salt from another without telling the salt. */
    String proof() {
        return hmac("check");
    }

    private String hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(salt);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
