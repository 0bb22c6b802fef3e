package fr.workinfrance.query.courier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import fr.workinfrance.query.letter.LetterWriter;
import fr.workinfrance.query.letter.WrittenLetter.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An office's day in one letter: what is in it, whole, and that nothing is told twice or never. */
class DigestsIT {

    private static final LetterWriter WRITER = new LetterWriter("https://work.example");

    /** The log that a test tells grows by an event an hour from midnight UTC of 1 March; submitting is the sixth of a past. */
    private static final Instant FIRST_SUBMITTED = Instant.parse("2026-03-01T05:00:00Z");

    private static final int HOURS_APART = 6;

    private final CourierHouse house = new CourierHouse();

    @AfterEach
    void closed() {
        house.close();
    }

    @Test
    void say_what_came_since_the_last_one_what_is_due_within_a_week_and_what_is_overdue() {
        var awa = new Past().examined("awa");
        var martin = new Past().submitted("martin");
        house.tell(awa, martin);
        for (var hour : List.of("2026-03-02T08:00:00Z", "2026-03-26T08:00:00Z", "2026-04-01T08:00:00Z"))
            house.at(hour).courier().lookAtTheCalendar();
        assertThat(digests("claire").map(Letter::facts))
                .containsExactly(
                        Map.of(
                                "day",
                                "2026-03-02",
                                "came",
                                "SUBMITTED " + awa.id + ",SUPPLEMENTED " + awa.id + ",SUBMITTED " + martin.id),
                        Map.of("day", "2026-03-26", "due", "OPINION_DUE " + awa.id + " 2026-03-31"),
                        Map.of("day", "2026-04-01", "overdue", "OPINION_DUE " + awa.id + " 2026-03-31"));
        assertThat(digests("paul").map(Letter::facts))
                .containsExactly(
                        Map.of("day", "2026-03-02", "came", "OPINION_ASKED " + awa.id),
                        Map.of("day", "2026-03-26", "due", "OPINION_DUE " + awa.id + " 2026-03-31"),
                        Map.of("day", "2026-04-01", "overdue", "OPINION_DUE " + awa.id + " 2026-03-31"));
        assertThat(digests("denis")).isEmpty();
        assertThat(WRITER.write(digests("claire").findFirst().orElseThrow(), Locale.FRENCH)
                        .parts())
                .containsExactly(
                        new Part("Ce qui concerne votre service\u00a0:", List.of()),
                        new Part(
                                "Arrivés depuis la dernière lettre",
                                List.of(
                                        "Dossier " + reference(awa) + "\u00a0: déposé",
                                        "Dossier " + reference(awa) + "\u00a0: pièces produites",
                                        "Dossier " + reference(martin) + "\u00a0: déposé")));
    }

    /** Paris goes from one hour ahead to two on Sunday 29 March: eight o'clock comes an hour earlier from then on. */
    @Test
    void come_once_each_working_day_at_the_same_hour_of_paris_across_the_change_to_summer_time() {
        var pasts = submitted(32 * 24 / HOURS_APART);
        var courier = house.at("2026-03-02T06:30:00Z").courier();
        while (house.instant().isBefore(Instant.parse("2026-04-02T00:00:00Z"))) {
            courier.lookAtTheCalendar();
            house.later(Duration.ofMinutes(30));
        }
        var days = LocalDate.of(2026, 3, 2)
                .datesUntil(LocalDate.of(2026, 4, 2))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .toList();
        assertThat(digests("claire").map(letter -> letter.facts().get("day")))
                .containsExactlyElementsOf(
                        days.stream().map(LocalDate::toString).toList());
        assertThat(taken())
                .containsExactlyElementsOf(days.stream()
                        .map(day -> day.atTime(8, 0).atZone(ParisTime.ZONE).toInstant())
                        .toList());
        assertThat(taken()).contains(Instant.parse("2026-03-27T07:00:00Z"), Instant.parse("2026-03-30T06:00:00Z"));
        assertThat(came()).containsExactlyElementsOf(before(Instant.parse("2026-04-01T06:00:00Z"), pasts));
    }

    /** Whoever was not written to for seven weeks is told of all that came in them. */
    @Test
    void tell_after_more_than_a_month_without_a_courier_all_that_came_since_the_last_one() {
        var pasts = submitted(12);
        var courier = house.at("2026-03-02T07:00:00Z").courier();
        courier.lookAtTheCalendar();
        assertThat(came()).containsExactlyElementsOf(before(Instant.parse("2026-03-02T07:00:00Z"), pasts));
        house.at("2026-04-20T09:00:00Z").courier().lookAtTheCalendar();
        assertThat(came()).containsExactlyElementsOf(before(Instant.MAX, pasts));
        assertThat(digests("claire").map(letter -> letter.facts().get("day")))
                .containsExactly("2026-03-02", "2026-04-20");
    }

    private List<Past> submitted(int count) {
        var pasts = IntStream.range(0, count)
                .mapToObj(_ -> new Past().submitted("awa"))
                .toList();
        assertThat(pasts.getFirst().events()).hasSize(HOURS_APART);
        house.tell(pasts.toArray(Past[]::new));
        return pasts;
    }

    /** What came before that instant, as digests name it. */
    private static List<String> before(Instant until, List<Past> pasts) {
        return IntStream.range(0, pasts.size())
                .filter(n -> FIRST_SUBMITTED
                        .plus(Duration.ofHours((long) n * HOURS_APART))
                        .isBefore(until))
                .mapToObj(n -> "SUBMITTED " + pasts.get(n).id)
                .toList();
    }

    private Stream<String> came() {
        return digests("claire")
                .flatMap(letter ->
                        Stream.of(letter.facts().getOrDefault("came", "").split(",")))
                .filter(entry -> !entry.isEmpty());
    }

    private Stream<Letter> digests(String officer) {
        return IntStream.range(0, 4)
                .boxed()
                .flatMap(page ->
                        house.inbox.of(AccountId.of(officer), page).stream().limit(Inbox.PAGE))
                .map(Inbox.Copy::letter)
                .filter(letter -> letter.kind() == LetterKind.DIGEST)
                .sorted(Comparator.comparing(letter -> letter.facts().get("day")));
    }

    private List<Instant> taken() {
        return house.sql
                .sql("""
                        SELECT l.taken_at FROM courier.letter l JOIN courier.copy c ON c.letter = l.id
                        WHERE l.kind = 'DIGEST' AND c.account = 'claire' ORDER BY l.taken_at""")
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list();
    }

    private static String reference(Past past) {
        return past.id.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }
}
