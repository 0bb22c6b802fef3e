package fr.workinfrance.domain.share;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;

/** What has happened to the shares of a dossier: its own stream, so that sharing never disturbs deciding. */
public sealed interface ShareEvent {

    DossierId dossier();

    Instant at();

    ShareId share();

    /**
     * The holder let somebody check.
     *
     * @param until last day on which its code is known, in Paris
     * @param lookup by what the code is found again: a keyed digest, never the code
     */
    record ShareOpened(
            DossierId dossier,
            Instant at,
            ShareId share,
            SharePurpose purpose,
            Personal<String> recipient,
            Disclosure discloses,
            LocalDate until,
            String lookup)
            implements ShareEvent {}

    /** The holder took it back: from now on its code is as unknown as any. */
    record ShareRevoked(DossierId dossier, Instant at, ShareId share) implements ShareEvent {}
}
