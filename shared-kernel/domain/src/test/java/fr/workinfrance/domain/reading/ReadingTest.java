package fr.workinfrance.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.reading.ReadingCommand.RecordReading;
import fr.workinfrance.domain.reading.ReadingCommand.RecordRefusedReading;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.domain.reading.ReadingEvent.ReadingRefused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingTest {

    final Instant at = Instant.parse("2026-03-02T09:00:00Z");
    final AccountId paul = AccountId.of("paul");
    final AgencyId prefecture = AgencyId.of("PREFECTURE-75");
    final Reader reader = new Reader(paul, Quality.CONSULTED, prefecture);
    final ReadingLog afterOne = told(ReadingLog.EMPTY, reading(reader, Part.PERMIT, Part.IDENTITY), at);

    @Test
    void is_recorded_the_first_time() {
        assertThat(ReadingDecider.decide(ReadingLog.EMPTY, reading(reader, Part.PERMIT), at))
                .containsExactly(
                        new DossierRead(Given.ID, at, paul, Quality.CONSULTED, prefecture, Set.of(Part.PERMIT)));
    }

    @Test
    void is_one_fact_a_day_for_each_part() {
        var evening = Instant.parse("2026-03-02T22:59:00Z");
        assertThat(ReadingDecider.decide(afterOne, reading(reader, Part.PERMIT), evening))
                .isEmpty();
        assertThat(ReadingDecider.decide(afterOne, reading(reader, Part.PERMIT, Part.STAY_PIECES), evening))
                .containsExactly(new DossierRead(
                        Given.ID, evening, paul, Quality.CONSULTED, prefecture, Set.of(Part.STAY_PIECES)));
        var midnightInParis = evening.plus(Duration.ofMinutes(1));
        assertThat(ReadingDecider.decide(afterOne, reading(reader, Part.PERMIT), midnightInParis))
                .hasSize(1);
    }

    @Test
    void by_an_agency_is_a_new_fact_once_the_applicants_side_did_something_since() {
        var news = at.plus(Duration.ofHours(1));
        var noon = at.plus(Duration.ofHours(3));
        var anew = reading(news, reader, Part.PERMIT);
        assertThat(ReadingDecider.decide(afterOne, anew, noon))
                .containsExactly(
                        new DossierRead(Given.ID, noon, paul, Quality.CONSULTED, prefecture, Set.of(Part.PERMIT)));
        var seenAnew = told(afterOne, anew, noon);
        var later = noon.plus(Duration.ofHours(1));
        assertThat(ReadingDecider.decide(seenAnew, anew, later)).isEmpty();
        assertThat(ReadingDecider.decide(seenAnew, reading(news, reader, Part.PERMIT, Part.IDENTITY), later))
                .containsExactly(
                        new DossierRead(Given.ID, later, paul, Quality.CONSULTED, prefecture, Set.of(Part.IDENTITY)));
        assertThat(ReadingDecider.decide(afterOne, reading(at.minusSeconds(1), reader, Part.PERMIT), noon))
                .isEmpty();
        assertThat(ReadingDecider.decide(afterOne, reading(at, reader, Part.PERMIT), noon))
                .as("at the very instant of the reading")
                .hasSize(1);
    }

    @Test
    void by_whoever_serves_no_agency_stays_one_fact_a_day() {
        var news = at.plus(Duration.ofHours(1));
        var noon = at.plus(Duration.ofHours(3));
        for (var quality : List.of(Quality.CONTROL, Quality.PARTY)) {
            var reader = new Reader(AccountId.of("agnes"), quality, null);
            var log = told(ReadingLog.EMPTY, reading(reader, Part.AUDIT_TRAIL), at);
            assertThat(ReadingDecider.decide(log, reading(news, reader, Part.AUDIT_TRAIL), noon))
                    .as("%s", quality)
                    .isEmpty();
        }
    }

    @Test
    void is_told_apart_by_reader_and_by_agency() {
        var ines = new Reader(AccountId.of("ines"), Quality.CONSULTED, prefecture);
        var moved = new Reader(paul, Quality.CONSULTED, AgencyId.of("PREFECTURE-69"));
        assertThat(ReadingDecider.decide(afterOne, reading(ines, Part.PERMIT), at))
                .hasSize(1);
        assertThat(ReadingDecider.decide(afterOne, reading(moved, Part.PERMIT), at))
                .hasSize(1);
    }

    @Test
    void of_an_auditor_names_no_agency() {
        var auditor = Reader.of(new Actor.Auditor(AccountId.of("agnes")), Standing.AUDITOR)
                .orElseThrow();
        assertThat(ReadingDecider.decide(ReadingLog.EMPTY, reading(auditor, Part.AUDIT_TRAIL), at))
                .containsExactly(new DossierRead(
                        Given.ID, at, AccountId.of("agnes"), Quality.CONTROL, null, Set.of(Part.AUDIT_TRAIL)));
    }

    @Test
    void that_was_refused_is_one_fact_a_day_for_each_part_so_that_none_hides_another() {
        var stranger = new Reader(AccountId.of("martin"), Quality.STRANGER, null);
        var first = ReadingDecider.decide(ReadingLog.EMPTY, refused(stranger, Part.PERMIT), at);
        assertThat(first)
                .containsExactly(new ReadingRefused(
                        Given.ID, at, stranger.account(), Quality.STRANGER, null, Set.of(Part.PERMIT)));
        var log = ReadingLog.EMPTY.then(first.getFirst());
        var later = at.plus(Duration.ofHours(3));
        assertThat(ReadingDecider.decide(log, refused(stranger, Part.PERMIT), later))
                .isEmpty();
        assertThat(ReadingDecider.decide(log, refused(stranger, Part.PERMIT, Part.CONTRACT), later))
                .containsExactly(new ReadingRefused(
                        Given.ID, later, stranger.account(), Quality.STRANGER, null, Set.of(Part.CONTRACT)));
        var whole = ReadingDecider.decide(log, refused(stranger), later);
        assertThat(whole).hasSize(1);
        assertThat(ReadingDecider.decide(log.then(whole.getFirst()), refused(stranger), later))
                .isEmpty();
        assertThat(ReadingDecider.decide(log, refused(stranger, Part.PERMIT), at.plus(Duration.ofDays(1))))
                .hasSize(1);
        assertThat(ReadingDecider.decide(log, refused(reader), at)).hasSize(1);
    }

    @Test
    void is_never_by_a_machine_nor_by_nobody() {
        assertThat(Reader.of(new Actor.Automation("Any"), Standing.AUTOMATION)).isEmpty();
        assertThat(Reader.of(new Actor.Anyone(), Standing.STRANGER)).isEmpty();
    }

    private static ReadingLog told(ReadingLog log, ReadingCommand command, Instant now) {
        List<ReadingEvent> events = ReadingDecider.decide(log, command, now);
        for (var event : events) log = log.then(event);
        return log;
    }

    private static RecordReading reading(Reader reader, Part... parts) {
        return new RecordReading(Given.ID, reader, Set.of(parts), null);
    }

    private static RecordReading reading(Instant news, Reader reader, Part... parts) {
        return new RecordReading(Given.ID, reader, Set.of(parts), news);
    }

    private static RecordRefusedReading refused(Reader reader, Part... parts) {
        return new RecordRefusedReading(Given.ID, reader, Set.of(parts));
    }
}
