package fr.workinfrance.service.page;

import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.AccountKind;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of the menu; a service declares its own as beans.
 *
 * @param key its text in the language files
 * @param kinds who sees it; empty for everybody, signed in or not
 */
public record NavEntry(String key, String path, int order, Set<AccountKind> kinds) {

    public static NavEntry forAll(String key, String path, int order) {
        return new NavEntry(key, path, order, Set.of());
    }

    public static NavEntry forKinds(String key, String path, int order, AccountKind first, AccountKind... others) {
        var kinds = java.util.EnumSet.of(first, others);
        return new NavEntry(key, path, order, kinds);
    }

    boolean shownTo(Optional<Account> reader) {
        return kinds.isEmpty()
                || reader.map(Account::kind).filter(kinds::contains).isPresent();
    }

    boolean leadsTo(String current) {
        return path.equals("/") ? current.equals("/") : current.equals(path) || current.startsWith(path + "/");
    }
}
