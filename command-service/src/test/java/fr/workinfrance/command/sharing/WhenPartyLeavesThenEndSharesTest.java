package fr.workinfrance.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.sharing.LeftBehind.Share;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.share.ShareId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhenPartyLeavesThenEndSharesTest {

    private static final DossierId DOSSIER = new DossierId(new UUID(0, 1));

    private final List<Share> ended = new ArrayList<>();
    private final List<Share> left = Stream.of(1, 2, 3)
            .map(number -> new Share(DOSSIER, new ShareId(new UUID(0, number))))
            .toList();

    @Test
    void ends_each_under_its_own_name_on_the_day_it_is_in_paris() {
        var days = new ArrayList<LocalDate>();
        var at = Clock.fixed(Instant.parse("2026-06-30T22:30:00Z"), ZoneOffset.UTC);
        new WhenPartyLeavesThenEndShares(
                        (day, after) -> {
                            days.add(day);
                            return pageAfter(after);
                        },
                        (share, by) -> {
                            assertThat(by).isEqualTo(new Actor.Automation("WhenPartyLeavesThenEndShares"));
                            ended.add(share);
                        },
                        at)
                .look();
        assertThat(ended).isEqualTo(left);
        assertThat(days).containsOnly(LocalDate.of(2026, 7, 1));
    }

    @Test
    void keeps_no_other_waiting_where_one_fails() {
        new WhenPartyLeavesThenEndShares(
                        (_, after) -> pageAfter(after),
                        (share, _) -> {
                            if (share.equals(left.getFirst())) throw new IllegalStateException("away");
                            ended.add(share);
                        },
                        Clock.systemUTC())
                .look();
        assertThat(ended).isEqualTo(left.subList(1, 3));
    }

    /** Two at a time. */
    private List<Share> pageAfter(@org.jspecify.annotations.Nullable Share after) {
        return left.stream()
                .filter(share -> after == null
                        || share.share().value().compareTo(after.share().value()) > 0)
                .limit(2)
                .toList();
    }
}
