package fr.workinfrance.domain.share;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.privacy.Personal;
import java.time.LocalDate;

/** What a holder may ask about the shares of an attestation. */
public sealed interface ShareCommand {

    DossierId dossier();

    ShareId share();

    /**
     * @param attestedUntil last day of the attestation: nothing is shared beyond it
     * @param lookup by what the code is found again
     */
    record OpenShare(
            DossierId dossier,
            ShareId share,
            SharePurpose purpose,
            Personal<String> recipient,
            Disclosure discloses,
            LocalDate until,
            LocalDate attestedUntil,
            String lookup)
            implements ShareCommand {}

    record RevokeShare(DossierId dossier, ShareId share) implements ShareCommand {}
}
