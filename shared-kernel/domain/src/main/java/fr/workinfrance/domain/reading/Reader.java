package fr.workinfrance.domain.reading;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whoever reads, or tried to.
 *
 * @param agency the one an officer serves; absent for everybody else
 */
public record Reader(
        AccountId account, Quality quality, @Nullable AgencyId agency) {

    /** A person at the door; empty for a machine and for whoever is not signed in. */
    public static Optional<Reader> of(Actor actor, Standing standing) {
        var quality = Quality.of(standing);
        return switch (actor) {
            case Actor.Officer(var account, var agency) -> Optional.of(new Reader(account, quality, agency));
            case Actor.Applicant(var account) -> Optional.of(new Reader(account, quality, null));
            case Actor.Auditor(var account) -> Optional.of(new Reader(account, quality, null));
            case Actor.Administrator(var account) -> Optional.of(new Reader(account, quality, null));
            case Actor.Automation _, Actor.Anyone _ -> Optional.empty();
        };
    }
}
