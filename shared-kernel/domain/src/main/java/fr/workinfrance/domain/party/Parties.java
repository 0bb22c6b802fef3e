package fr.workinfrance.domain.party;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has to do with a dossier.
 *
 * @param owner the account that opened it
 * @param role as what the owner opened it
 * @param inCharge the agency that decides; absent while it is a draft, which no agency may see
 * @param consulted the agencies whose opinion was asked and not recalled
 * @param appealedTo the agencies above, to which the last appeal was addressed
 * @param membership who else takes part, by invitation of the owner
 */
public record Parties(
        AccountId owner,
        ApplicantRole role,
        @Nullable AgencyId inCharge,
        Set<AgencyId> consulted,
        Set<AgencyId> appealedTo,
        Membership membership) {
    public Parties {
        consulted = Set.copyOf(consulted);
        appealedTo = Set.copyOf(appealedTo);
    }

    public static Parties ofDraft(AccountId owner, ApplicantRole role) {
        return new Parties(owner, role, null, Set.of(), Set.of(), Membership.NONE);
    }

    public Parties among(Membership changed) {
        return new Parties(owner, role, inCharge, consulted, appealedTo, changed);
    }

    /** The same once an appeal was addressed to these. */
    public Parties appealingTo(Set<AgencyId> superiors) {
        return new Parties(owner, role, inCharge, consulted, superiors, membership);
    }

    /** Whether that account opened it or takes part in it. */
    public boolean include(AccountId account) {
        return owner.equals(account) || membership.of(account).isPresent();
    }
}
