package fr.workinfrance.standalone.stories;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;

/** The demonstration accounts, as actors. */
final class Cast {

    static final AgencyId PARIS = AgencyId.of("DIRECCTE-75");
    static final AgencyId LYON = AgencyId.of("DIRECCTE-69");
    static final AgencyId PREFECTURE = AgencyId.of("PREFECTURE-75");
    static final AgencyId OFII = AgencyId.of("OFII-75");
    static final AgencyId LABOUR_INSPECTION = AgencyId.of("LABOUR_INSPECTION-75");

    static final AccountId CLAIRE_ACCOUNT = AccountId.of("claire");
    static final Actor.Applicant AWA = new Actor.Applicant(AccountId.of("awa"));
    static final Actor.Applicant MARTIN = new Actor.Applicant(AccountId.of("martin"));
    static final Actor CLAIRE = new Actor.Officer(CLAIRE_ACCOUNT, PARIS);
    static final Actor PAUL = new Actor.Officer(AccountId.of("paul"), PREFECTURE);
    static final Actor LUCIE = new Actor.Officer(AccountId.of("lucie"), LABOUR_INSPECTION);

    private Cast() {}
}
