package fr.workinfrance.domain.share;

import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareEvent.ShareRevoked;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * The shares of one dossier, each with the last day of its code.
 *
 * @param ends those that were taken back ended on the first day there is
 */
public record ShareBook(Map<ShareId, LocalDate> ends) {

    public static final ShareBook EMPTY = new ShareBook(Map.of());

    public ShareBook {
        ends = Map.copyOf(ends);
    }

    boolean knows(ShareId share) {
        return ends.containsKey(share);
    }

    boolean isOpen(ShareId share, LocalDate day) {
        return knows(share) && !day.isAfter(ends.get(share));
    }

    long openOn(LocalDate day) {
        return ends.values().stream().filter(end -> !day.isAfter(end)).count();
    }

    public ShareBook then(ShareEvent event) {
        var more = new HashMap<>(ends);
        switch (event) {
            case ShareOpened opened -> more.put(opened.share(), opened.until());
            case ShareRevoked revoked -> more.put(revoked.share(), LocalDate.MIN);
        }
        return new ShareBook(more);
    }
}
