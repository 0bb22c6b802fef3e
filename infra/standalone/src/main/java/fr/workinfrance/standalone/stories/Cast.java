package fr.workinfrance.standalone.stories;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.Accounts;

/** The demonstration accounts, as actors. */
record Cast(Actor.Applicant awa, Actor.Applicant martin, Actor.Officer claire, Actor paul, Actor lucie) {

    static final AgencyId PARIS = AgencyId.of("DIRECCTE-75");
    static final AgencyId LYON = AgencyId.of("DIRECCTE-69");
    static final AgencyId PREFECTURE = AgencyId.of("PREFECTURE-75");
    static final AgencyId OFII = AgencyId.of("OFII-75");
    static final AgencyId LABOUR_INSPECTION = AgencyId.of("LABOUR_INSPECTION-75");

    /** @throws IllegalStateException when one of them has no account */
    static Cast of(Accounts accounts) {
        return new Cast(
                new Actor.Applicant(account(accounts, "awa").id()),
                new Actor.Applicant(account(accounts, "martin").id()),
                new Actor.Officer(account(accounts, "claire").id(), PARIS),
                account(accounts, "paul").actor(),
                account(accounts, "lucie").actor());
    }

    private static Account account(Accounts accounts, String login) {
        return accounts.called(login)
                .orElseThrow(() -> new IllegalStateException("no demonstration account: " + login));
    }
}
