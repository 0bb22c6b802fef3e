package fr.workinfrance.domain.exchange;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whoever writes.
 *
 * @param agency the one an officer writes for; absent for an applicant
 */
public record Writer(AccountId account, @Nullable AgencyId agency) {

    /** Of whoever may write at all: an applicant or an officer. */
    public static Optional<Writer> of(Actor actor) {
        return switch (actor) {
            case Actor.Applicant(var account) -> Optional.of(new Writer(account, null));
            case Actor.Officer(var account, var agency) -> Optional.of(new Writer(account, agency));
            case Actor.Auditor _, Actor.Administrator _, Actor.Automation _, Actor.Anyone _ -> Optional.empty();
        };
    }

    public Side side() {
        return agency == null ? Side.APPLICANT : Side.AGENCY;
    }
}
