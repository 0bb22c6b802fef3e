package fr.workinfrance.standalone.stories;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.AccountKind;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.account.DemonstrationAccounts;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Those whom the demonstration does not have, and who stand somewhere to every dossier of {@link EveryStage}, or nowhere.
 *
 * @param invited who takes part, by role
 * @param seenOut a second mandatary, who took part and was seen out
 * @param former of the service that had the dossier and passed it on
 * @param recalled of an agency whose opinion was asked and recalled
 */
record Newcomers(Map<ApplicantRole, Account> invited, Account seenOut, Account former, Account recalled) {

    static final String SEEN_OUT = "seen-out";
    static final String FORMER = "former-service";
    static final String RECALLED = "recalled-agency";
    static final String OTHER_PREFECTURE = "other-prefecture";

    static Newcomers in(Accounts accounts) {
        officer(accounts, OTHER_PREFECTURE, AgencyId.of("PREFECTURE-69"));
        var invited = new EnumMap<ApplicantRole, Account>(ApplicantRole.class);
        for (var role : ApplicantRole.values())
            invited.put(role, applicant(accounts, login(role), "The invited " + lower(role)));
        return new Newcomers(
                invited,
                applicant(accounts, SEEN_OUT, "Whoever was seen out"),
                officer(accounts, FORMER, AgencyId.of("DIRECCTE-13")),
                officer(accounts, RECALLED, AgencyId.of("LABOUR_INSPECTION-69")));
    }

    static String login(ApplicantRole role) {
        return "invited-" + lower(role);
    }

    static AgencyId agency(Account officer) {
        return ((Actor.Officer) officer.actor()).agency();
    }

    private static String lower(ApplicantRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static Account applicant(Accounts accounts, String login, String name) {
        return known(accounts, Account.of(login, AccountKind.APPLICANT, name));
    }

    private static Account officer(Accounts accounts, String login, AgencyId agency) {
        return known(accounts, Account.officer(login, agency, "An officer of " + agency, "Officer"));
    }

    private static Account known(Accounts accounts, Account account) {
        accounts.createIfAbsent(account, "{noop}" + DemonstrationAccounts.PASSWORD);
        return accounts.called(account.login()).orElseThrow();
    }
}
