package fr.workinfrance.eventlog.vault;

import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.shredding.AesGcm;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;

/** What a content of the vault is, whole: everything that its wrapped key vouches for. */
record Content(SubjectId subject, String sha256, long bytes, int chunks) {

    byte[] wrap(SecretKey personKey, ContentKey contentKey) {
        return AesGcm.seal(personKey, about(), contentKey.encoded());
    }

    /** @throws fr.workinfrance.eventlog.shredding.SealBroken when anything in this record is not as it was kept */
    ContentKey unwrap(SecretKey personKey, byte[] wrapped) {
        return ContentKey.of(AesGcm.open(personKey, about(), wrapped));
    }

    private byte[] about() {
        return ("wif/content-key/1 " + subject + " " + sha256 + " " + bytes + " " + chunks)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
