package fr.workinfrance.service.page;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.AccountKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of the menu; a service declares its own as beans.
 *
 * @param key its text in the language files
 * @param kinds who sees it; empty for everybody, signed in or not
 * @param visitors whether those see it who are not signed in
 * @param agencies whose officers see it; empty for those of all
 * @param rooms the paths beside its own that are entered by it
 */
public record NavEntry(
        String key,
        String path,
        int order,
        Set<AccountKind> kinds,
        Set<AgencyKind> agencies,
        boolean visitors,
        List<String> rooms) {

    public static NavEntry forAll(String key, String path, int order) {
        return new NavEntry(key, path, order, Set.of(), Set.of(), true, List.of());
    }

    /** For everybody, signed in or not, but officers: their menu is long enough. */
    public static NavEntry forAllButOfficers(String key, String path, int order) {
        var kinds = EnumSet.complementOf(EnumSet.of(AccountKind.OFFICER));
        return new NavEntry(key, path, order, kinds, Set.of(), true, List.of());
    }

    public static NavEntry forKinds(String key, String path, int order, AccountKind first, AccountKind... others) {
        var kinds = EnumSet.of(first, others);
        return new NavEntry(key, path, order, kinds, Set.of(), false, List.of());
    }

    public static NavEntry forOfficersOf(String key, String path, int order, AgencyKind agency) {
        return new NavEntry(key, path, order, Set.of(AccountKind.OFFICER), Set.of(agency), false, List.of());
    }

    /** The same, also where the reader is in one of these rooms. */
    public NavEntry alsoIn(String... others) {
        return new NavEntry(key, path, order, kinds, agencies, visitors, List.of(others));
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
        if (path.equals("/")) return current.equals("/");
        return isIn(path, current) || rooms.stream().anyMatch(room -> isIn(room, current));
    }

    private static boolean isIn(String room, String current) {
        return current.equals(room) || current.startsWith(room + "/");
    }
}
