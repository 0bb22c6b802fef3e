package fr.workinfrance.service.account;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import java.util.Optional;
import java.util.UUID;

/**
 * One person who may sign in.
 *
 * @param id by which dossiers know them: it names nobody
 * @param login by which they sign in: known to this table alone
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

    /** A new account, under a number drawn for it. */
    public static Account of(String login, AccountKind kind, String displayName) {
        return new Account(drawn(), login, kind, Optional.empty(), displayName, Optional.empty());
    }

    /** A new officer's account, under a number drawn for it. */
    public static Account officer(String login, AgencyId agency, String displayName, String capacity) {
        return new Account(
                drawn(), login, AccountKind.OFFICER, Optional.of(agency), displayName, Optional.of(capacity));
    }

    // Why: the number stands in the log for ever; a login would name somebody there for ever.
    private static AccountId drawn() {
        return AccountId.of(UUID.randomUUID().toString());
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
