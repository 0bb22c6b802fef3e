package fr.workinfrance.query.courier;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.calendar.FrenchHolidays;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.calendar.WorkingDays;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.letter.DigestEntry;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import fr.workinfrance.query.letter.Recipient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agency's day in one letter: what came since the last one, what is due, what is overdue. */
class Digests {

    private static final WorkingDays OFFICE = WorkingDays.fiveAWeek(FrenchHolidays.everywhere());
    private static final int DUE_WITHIN = 7;
    private static final int LINES = 30;
    private static final int ROWS = 2_000;

    private final JdbcClient database;

    Digests(JdbcClient database) {
        this.database = database;
    }

    static boolean isDay(LocalDate day) {
        return OFFICE.isOne(day);
    }

    static Letter empty(AgencyId agency, LocalDate day) {
        return new Letter(
                Letter.number("digest/" + agency + "/" + day),
                LetterKind.DIGEST,
                new Recipient.OfAgency(agency),
                null,
                Map.of("day", day.toString()));
    }

    /** Whether that day's letter was written, or found to have nothing to say. */
    boolean isDone(AgencyId agency, LocalDate day) {
        return database.sql("SELECT count(*) FROM courier.letter WHERE id = ?")
                        .param(empty(agency, day).id())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** That day's letter; empty when there is nothing to tell. */
    Optional<Letter> of(AgencyId agency, LocalDate day, LocalTime hour) {
        var came = came(agency, before(agency, day, hour), at(day, hour));
        var due = due(agency, day);
        var facts = new HashMap<>(Map.of("day", day.toString()));
        chapter(facts, "came", came);
        chapter(facts, "overdue", due, e -> e.lastDay() != null && e.lastDay().isBefore(day));
        chapter(facts, "due", due, e -> e.lastDay() == null || !e.lastDay().isBefore(day));
        if (facts.size() == 1) return Optional.empty();
        var none = empty(agency, day);
        return Optional.of(new Letter(none.id(), none.kind(), none.to(), null, facts));
    }

    private static void chapter(
            Map<String, String> facts, String name, List<DigestEntry> all, Predicate<DigestEntry> wanted) {
        chapter(facts, name, all.stream().filter(wanted).toList());
    }

    private static void chapter(Map<String, String> facts, String name, List<DigestEntry> entries) {
        if (entries.isEmpty()) return;
        facts.put(name, entries.stream().limit(LINES).map(DigestEntry::toString).collect(Collectors.joining(",")));
        if (entries.size() > LINES) facts.put(name + "More", Integer.toString(entries.size() - LINES));
    }

    /** From when on: the hour of the last digest, however long ago, or of the working day before when there was none. */
    private Instant before(AgencyId agency, LocalDate day, LocalTime hour) {
        var last = database.sql("""
                        SELECT facts::json ->> 'day' FROM courier.letter
                        WHERE kind = 'DIGEST' AND recipient = ? ORDER BY taken_at DESC LIMIT 1""")
                .param(new Recipient.OfAgency(agency).toString())
                .query((row, _) -> LocalDate.parse(row.getString(1)))
                .optional();
        return at(last.orElseGet(() -> OFFICE.before(day, 1)), hour);
    }

    private List<DigestEntry> came(AgencyId agency, Instant from, Instant until) {
        return database.sql("""
                        SELECT what, dossier, NULL::date AS last_day FROM notification.arrival
                        WHERE agency = ? AND recorded_at >= ? AND recorded_at < ? ORDER BY recorded_at, position LIMIT ?""")
                .params(agency.toString(), from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), ROWS)
                .query(Digests::entry)
                .list();
    }

    private List<DigestEntry> due(AgencyId agency, LocalDate day) {
        return database.sql("""
                        SELECT kind AS what, dossier, last_day FROM notification.deadline
                        WHERE (recipient = ? OR in_charge = ?) AND last_day <= ?
                            AND (kind <> 'PIECES_DUE' OR about = '')
                        ORDER BY last_day, dossier, kind, about LIMIT ?""")
                .params(new Recipient.OfAgency(agency).toString(), agency.toString(), day.plusDays(DUE_WITHIN), ROWS)
                .query(Digests::entry)
                .list();
    }

    private static DigestEntry entry(ResultSet row, int number) throws SQLException {
        @Nullable LocalDate lastDay = row.getObject("last_day", LocalDate.class);
        return new DigestEntry(row.getString("what"), DossierId.of(row.getString("dossier")), lastDay);
    }

    static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(ParisTime.ZONE).toInstant();
    }
}
