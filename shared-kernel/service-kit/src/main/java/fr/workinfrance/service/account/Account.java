package fr.workinfrance.service.account;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import java.util.Optional;

/**
 * One person who may sign in.
 *
 * @param agency the administration an officer serves; empty for everybody else
 * @param displayName how pages greet them; for an officer, the name that signs decisions
 * @param capacity in what quality an officer signs; empty for everybody else
 */
public record Account(
        AccountId id,
        String login,
        AccountKind kind,
        Optional<AgencyId> agency,
        String displayName,
        Optional<String> capacity) {

    public Account {
        if (agency.isPresent() != (kind == AccountKind.OFFICER)) {
            throw new IllegalArgumentException("an officer, and only an officer, serves an agency");
        }
    }

    public static Account of(String login, AccountKind kind, String displayName) {
        return new Account(AccountId.of(login), login, kind, Optional.empty(), displayName, Optional.empty());
    }

    public static Account officer(String login, AgencyId agency, String displayName, String capacity) {
        return new Account(
                AccountId.of(login),
                login,
                AccountKind.OFFICER,
                Optional.of(agency),
                displayName,
                Optional.of(capacity));
    }

    public Actor actor() {
        return switch (kind) {
            case APPLICANT -> new Actor.Applicant(id);
            case OFFICER -> new Actor.Officer(id, agency.orElseThrow());
            case AUDITOR -> new Actor.Auditor(id);
            case ADMINISTRATOR -> new Actor.Administrator(id);
        };
    }
}
