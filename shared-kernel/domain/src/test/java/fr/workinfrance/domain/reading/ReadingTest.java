package fr.workinfrance.domain.reading;

import static fr.workinfrance.domain.reading.ReadingDecider.SAME_READING;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingTest {

    final Instant at = Instant.parse("2026-03-02T09:00:00Z");
    final AccountId paul = AccountId.of("paul");
    final AgencyId prefecture = AgencyId.of("PREFECTURE-75");
    final RecordReading reading = reading(paul, Part.PERMIT, Part.IDENTITY);
    final ReadingLog afterOne = ReadingLog.EMPTY.then(new DossierRead(Given.ID, at, paul, prefecture, reading.parts()));

    @Test
    void is_recorded_the_first_time() {
        assertThat(ReadingDecider.decide(ReadingLog.EMPTY, reading, at))
                .containsExactly(new DossierRead(Given.ID, at, paul, prefecture, reading.parts()));
    }

    @Test
    void is_not_recorded_again_while_the_reader_turns_pages() {
        assertThat(ReadingDecider.decide(
                        afterOne, reading, at.plus(SAME_READING).minusMillis(1)))
                .isEmpty();
        assertThat(ReadingDecider.decide(afterOne, reading(paul, Part.PERMIT), at))
                .isEmpty();
        assertThat(ReadingDecider.decide(afterOne, reading, at.plus(SAME_READING)))
                .hasSize(1);
    }

    @Test
    void is_recorded_for_another_reader_or_another_part() {
        assertThat(ReadingDecider.decide(afterOne, reading(AccountId.of("ines"), Part.PERMIT), at))
                .hasSize(1);
        assertThat(ReadingDecider.decide(afterOne, reading(paul, Part.CONTRACT), at))
                .hasSize(1);
    }

    private RecordReading reading(AccountId reader, Part... parts) {
        return new RecordReading(Given.ID, reader, prefecture, Set.of(parts));
    }
}
