package fr.workinfrance.standalone.stories;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.Accounts;

/** The demonstration accounts that act in the stories, as actors. */
record Cast(
        Actor.Applicant awa,
        Actor.Applicant martin,
        Actor.Applicant nadia,
        Actor.Officer claire,
        Actor.Officer helene,
        Actor.Officer denis,
        Actor.Officer paul,
        Actor.Officer lucie) {

    static final AgencyId PARIS = AgencyId.of("DIRECCTE-75");
    static final AgencyId LYON = AgencyId.of("DIRECCTE-69");
    static final AgencyId PREFECTURE = AgencyId.of("PREFECTURE-75");
    static final AgencyId PREFECTURE_OF_LYON = AgencyId.of("PREFECTURE-69");
    static final AgencyId OFII = AgencyId.of("OFII-75");
    static final AgencyId LABOUR_INSPECTION = AgencyId.of("LABOUR_INSPECTION-75");
    static final AgencyId DRAC = AgencyId.of("DRAC-IDF");
    static final AgencyId CONSULATE = AgencyId.of("CONSULATE-RABAT");
    static final AgencyId EMPLOYMENT_SERVICE = AgencyId.of("EMPLOYMENT_SERVICE-IDF");
    static final AgencyId ORDER_OF_PHYSICIANS = AgencyId.of("PROFESSIONAL_ORDER-MEDECINS");

    /** @throws IllegalStateException when one of them has no account */
    static Cast of(Accounts accounts) {
        return new Cast(
                new Actor.Applicant(account(accounts, "awa").id()),
                new Actor.Applicant(account(accounts, "martin").id()),
                new Actor.Applicant(account(accounts, "nadia").id()),
                new Actor.Officer(account(accounts, "claire").id(), PARIS),
                new Actor.Officer(account(accounts, "helene").id(), PARIS),
                new Actor.Officer(account(accounts, "denis").id(), LYON),
                new Actor.Officer(account(accounts, "paul").id(), PREFECTURE),
                new Actor.Officer(account(accounts, "lucie").id(), LABOUR_INSPECTION));
    }

    /** In what quality each of them files; whoever is none of them files as an employer does. */
    ApplicantRole roleOf(Actor.Applicant applicant) {
        if (applicant.equals(awa)) return ApplicantRole.WORKER;
        return applicant.equals(nadia) ? ApplicantRole.MANDATARY : ApplicantRole.EMPLOYER;
    }

    private static Account account(Accounts accounts, String login) {
        return accounts.called(login)
                .orElseThrow(() -> new IllegalStateException("no demonstration account: " + login));
    }
}
