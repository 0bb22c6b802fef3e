package fr.workinfrance.service.page;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.AccountKind;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of the menu; a service declares its own as beans.
 *
 * @param key its text in the language files
 * @param kinds who sees it; empty for everybody, signed in or not
 * @param agencies whose officers see it; empty for those of all
 */
public record NavEntry(String key, String path, int order, Set<AccountKind> kinds, Set<AgencyKind> agencies) {

    public static NavEntry forAll(String key, String path, int order) {
        return new NavEntry(key, path, order, Set.of(), Set.of());
    }

    public static NavEntry forKinds(String key, String path, int order, AccountKind first, AccountKind... others) {
        var kinds = java.util.EnumSet.of(first, others);
        return new NavEntry(key, path, order, kinds, Set.of());
    }

    public static NavEntry forOfficersOf(String key, String path, int order, AgencyKind agency) {
        return new NavEntry(key, path, order, Set.of(AccountKind.OFFICER), Set.of(agency));
    }

    boolean shownTo(Optional<Account> reader) {
        return (kinds.isEmpty()
                        || reader.map(Account::kind).filter(kinds::contains).isPresent())
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
