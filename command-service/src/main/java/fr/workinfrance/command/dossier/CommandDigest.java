package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.eventlog.wire.WireJson;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * A short mark of everything a command says, by which one that is asked twice under the same number is told from another.
 *
 * <p>Why under a key that lies outside the database: a plain digest of what is said of a person could be found by guessing.
 */
public final class CommandDigest {

    private static final int BYTES = 12;
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final WireJson UNSEALED = new WireJson((_, json) -> TEXT.encodeToString(json));

    private final SecretKey key;

    public CommandDigest(SecretKey key) {
        this.key = key;
    }

    public String of(DossierCommand command) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var whole = mac.doFinal(UNSEALED.mapper().writeValueAsBytes(command));
            return TEXT.encodeToString(Arrays.copyOf(whole, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
