package fr.workinfrance.service.page;

import fr.workinfrance.service.account.Account;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The entries of all services present, cut to what one reader may use. */
final class Menu {

    private final List<NavEntry> entries;

    Menu(List<NavEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
    }

    /** One link of the menu as a page shows it. */
    public record Link(String key, String path, boolean current) {}

    List<Link> linksFor(Optional<Account> reader, String current) {
        var shown = entries.stream().filter(entry -> entry.shownTo(reader)).toList();
        // Why: under /dossiers/new both entries would match; only the closest one is where the reader is.
        var here = shown.stream()
                .filter(entry -> entry.leadsTo(current))
                .max(Comparator.comparingInt(entry -> entry.path().length()));
        return shown.stream()
                .map(entry -> new Link(
                        entry.key(), entry.path(), here.filter(entry::equals).isPresent()))
                .toList();
    }
}
