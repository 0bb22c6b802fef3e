package fr.workinfrance.domain.party;

import fr.workinfrance.domain.agency.AgencyId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a dossier.
 *
 * @param owner the account that opened it
 * @param inCharge the agency that decides; absent while it is a draft, which no agency may see
 * @param consulted the agencies whose opinion was asked and not recalled
 */
public record Parties(AccountId owner, @Nullable AgencyId inCharge, Set<AgencyId> consulted) {
    public Parties {
        consulted = Set.copyOf(consulted);
    }

    public static Parties ofDraft(AccountId owner) {
        return new Parties(owner, null, Set.of());
    }
}
