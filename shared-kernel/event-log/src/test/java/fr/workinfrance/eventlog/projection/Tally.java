package fr.workinfrance.eventlog.projection;

import static java.util.stream.Collectors.groupingBy;

import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A view for tests: how many events each dossier has, and which came last. It insists on seeing each stream in order. */
class Tally implements Projection {

    private static final Upsert<Line> LINES = Upsert.<Line>into("line")
            .key("dossier", "uuid", Line::dossier)
            .set("events", "bigint", Line::events)
            .set("last", "bigint", Line::last);

    /** Positions of the events it cannot fold. */
    final Set<Long> poison = ConcurrentHashMap.newKeySet();

    private final int revision;

    Tally(int revision) {
        this.revision = revision;
    }

    record Line(String dossier, long events, long last) {}

    @Override
    public String name() {
        return "tally";
    }

    @Override
    public int revision() {
        return revision;
    }

    @Override
    public String ddl() {
        return "create table line (dossier uuid primary key, events bigint not null, last bigint not null)";
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var streams = batch.stream().collect(groupingBy(RecordedEvent::stream));
        var before = Rows.on(connection)
                .map(
                        "select dossier, events from line where dossier = any(?)",
                        row -> row.getString(1),
                        row -> row.getLong(2),
                        streams.keySet());
        var lines = new ArrayList<Line>();
        streams.forEach((stream, events) -> lines.add(line(stream, before.getOrDefault(stream, 0L), events)));
        LINES.write(connection, lines);
        for (var event : batch) {
            if (poison.contains(event.position())) {
                // A value that the column refuses, and that its message would quote.
                Rows.on(connection).update("update line set events = ?::bigint", "the name of a person");
            }
        }
    }

    private static Line line(String stream, long before, List<RecordedEvent> events) {
        long count = before;
        for (var event : events) {
            if (event.sequence() != count) {
                throw new IllegalStateException(
                        "event " + event.sequence() + " of a stream after " + count + " others");
            }
            count++;
        }
        return new Line(stream, count, events.getLast().position());
    }
}
