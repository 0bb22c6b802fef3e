package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.attestation.AttestationCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Gives each approval its code: to anybody without the key as good as random, to us the same at each try. */
public final class AttestationCodes {

    private final SecretKey key;

    public AttestationCodes(SecretKey key) {
        this.key = key;
    }

    AttestationCode of(ToIssue dossier) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var random = mac.doFinal(("code/" + dossier.origin()).getBytes(StandardCharsets.UTF_8));
            return AttestationCode.fromRandom(ByteBuffer.wrap(random).getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
