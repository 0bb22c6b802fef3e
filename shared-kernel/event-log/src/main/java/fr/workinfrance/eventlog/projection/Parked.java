package fr.workinfrance.eventlog.projection;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import fr.workinfrance.eventlog.wire.EventCatalogue;
import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.eventlog.wire.UnreadableEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The table {@code projection.parked}: events that could not be folded, and those that wait behind them, by their streams. */
final class Parked {

    /** The cause of an event that was not tried, because an earlier one of its {@linkplain Projection#matter matter} is parked. */
    static final String BEHIND = "behind";

    private static final String PARK = """
            insert into projection.parked (projection, stream, sequence, position, event, cause) values (?, ?, ?, ?, ?, ?)
            on conflict (projection, position) do update set cause = excluded.cause, parked_at = now()
            """;
    private static final String STREAMS = "select distinct stream from projection.parked where projection = ?";
    private static final String IN_ORDER =
            "select stream, position from projection.parked where projection = ? order by position";
    private static final String RELEASE = "delete from projection.parked where projection = ? and position = ?";
    private static final String CLEAR = "delete from projection.parked where projection = ?";
    private static final String RENAME = "update projection.parked set projection = ? where projection = ?";

    static void park(Connection connection, String schema, RecordedEvent event, String cause) throws SQLException {
        try (var park = connection.prepareStatement(PARK)) {
            park.setString(1, schema);
            park.setString(2, event.stream());
            park.setLong(3, event.sequence());
            park.setLong(4, event.position());
            park.setString(5, typeOf(event.event()));
            park.setString(6, cause);
            park.executeUpdate();
        }
    }

    /** What no event may be folded about. */
    static Set<String> matters(Connection connection, String schema, UnaryOperator<String> matter) throws SQLException {
        try (var select = connection.prepareStatement(STREAMS)) {
            select.setString(1, schema);
            return all(select, rows -> matter.apply(rows.getString(1))).stream().collect(toCollection(HashSet::new));
        }
    }

    /** The positions of what is parked, by matter, each in the order of the log. */
    static Collection<List<Long>> positions(Connection connection, String schema, UnaryOperator<String> matter)
            throws SQLException {
        try (var select = connection.prepareStatement(IN_ORDER)) {
            select.setString(1, schema);
            return all(select, rows -> Map.entry(matter.apply(rows.getString(1)), rows.getLong(2))).stream()
                    .collect(groupingBy(Map.Entry::getKey, LinkedHashMap::new, mapping(Map.Entry::getValue, toList())))
                    .values();
        }
    }

    static void release(Connection connection, String schema, long position) throws SQLException {
        try (var delete = connection.prepareStatement(RELEASE)) {
            delete.setString(1, schema);
            delete.setLong(2, position);
            delete.executeUpdate();
        }
    }

    static void clear(Connection connection, String schema) throws SQLException {
        try (var clear = connection.prepareStatement(CLEAR)) {
            clear.setString(1, schema);
            clear.executeUpdate();
        }
    }

    /** Lets what one schema has parked become what another has parked. */
    static void rename(Connection connection, String from, String to) throws SQLException {
        clear(connection, to);
        try (var rename = connection.prepareStatement(RENAME)) {
            rename.setString(1, to);
            rename.setString(2, from);
            rename.executeUpdate();
        }
    }

    private static String typeOf(Object event) {
        return event instanceof UnreadableEvent(var type, var _)
                ? type
                : EventCatalogue.typeOfClass(event.getClass())
                        .map(EventType::toString)
                        .orElse("unknown");
    }

    private static <T> List<T> all(PreparedStatement select, Reading<T> reading) throws SQLException {
        var all = new ArrayList<T>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                all.add(reading.of(rows));
            }
        }
        return all;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Parked() {}
}
