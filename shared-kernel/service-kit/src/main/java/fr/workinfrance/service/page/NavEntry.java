package fr.workinfrance.service.page;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.AccountKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of the menu; a service declares its own as beans.
 *
 * @param key its text in the language files
 * @param kinds who sees it; empty for everybody, signed in or not
 * @param visitors whether those see it who are not signed in
 * @param agencies whose officers see it; empty for those of all
 */
public record NavEntry(
        String key, String path, int order, Set<AccountKind> kinds, Set<AgencyKind> agencies, boolean visitors) {

    public static NavEntry forAll(String key, String path, int order) {
        return new NavEntry(key, path, order, Set.of(), Set.of(), true);
    }

    /** For everybody, signed in or not, but officers: their menu is long enough. */
    public static NavEntry forAllButOfficers(String key, String path, int order) {
        return new NavEntry(key, path, order, EnumSet.complementOf(EnumSet.of(AccountKind.OFFICER)), Set.of(), true);
    }

    public static NavEntry forKinds(String key, String path, int order, AccountKind first, AccountKind... others) {
        var kinds = EnumSet.of(first, others);
        return new NavEntry(key, path, order, kinds, Set.of(), false);
    }

    public static NavEntry forOfficersOf(String key, String path, int order, AgencyKind agency) {
        return new NavEntry(key, path, order, Set.of(AccountKind.OFFICER), Set.of(agency), false);
    }

    boolean shownTo(Optional<Account> reader) {
        return reader.map(Account::kind)
                        .map(kind -> kinds.isEmpty() || kinds.contains(kind))
                        .orElse(visitors)
                && (agencies.isEmpty()
                        || reader.flatMap(Account::agency)
                                .map(AgencyId::kind)
                                .filter(agencies::contains)
                                .isPresent());
    }

    boolean leadsTo(String current) {
        return path.equals("/") ? current.equals("/") : current.equals(path) || current.startsWith(path + "/");
    }
}
