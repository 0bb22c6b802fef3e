package fr.workinfrance.command.sharing;

import fr.workinfrance.command.sharing.ShareDesk.Wish;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.share.ShareId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Gives each share its code: to anybody without the key as good as random, to us the same when the same is asked again. */
final class ShareCodes {

    private final SecretKey key;

    ShareCodes(SecretKey key) {
        this.key = key;
    }

    /**
     * The number that a command gives its share. Why from all that is asked too: a command may be cut off after its box was kept, and
     * the same number sent again may ask for less, or for somebody else; what lies in that first box then answers to no code that
     * anybody has. Why under the key: it says nothing of whom the share is for.
     */
    ShareId number(DossierId dossier, UUID commandId, Wish wish) {
        var recipient = wish.recipient() instanceof Personal.Readable<String>(var _, String name) ? name : "";
        var asked = "share/%s/%s/%s/%s/%s/%s"
                .formatted(dossier, commandId, wish.purpose(), wish.discloses(), wish.until(), recipient);
        return new ShareId(UUID.nameUUIDFromBytes(mac(asked)));
    }

    ShareCode of(ShareId share) {
        return ShareCode.fromRandom(mac("code/" + share));
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
