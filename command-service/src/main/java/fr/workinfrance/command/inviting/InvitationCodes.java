package fr.workinfrance.command.inviting;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationCode;
import fr.workinfrance.domain.party.InvitationId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Gives each invitation its code: to anybody without the key as good as random, to us the same when the same is asked again. So
 * none is kept, in the database or elsewhere.
 */
final class InvitationCodes {

    private final SecretKey key;

    InvitationCodes(SecretKey key) {
        this.key = key;
    }

    /** The number that a command gives its invitation. */
    InvitationId number(DossierId dossier, UUID commandId) {
        var name = "invitation/" + dossier + "/" + commandId;
        return new InvitationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    InvitationCode of(InvitationId invitation) {
        return InvitationCode.fromRandom(mac("code/" + invitation));
    }

    /** By what the code is recognised. Why keyed: whoever has the database alone cannot even try codes. */
    String lookup(InvitationCode code) {
        return HexFormat.of().formatHex(mac("lookup/" + code.text()));
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
