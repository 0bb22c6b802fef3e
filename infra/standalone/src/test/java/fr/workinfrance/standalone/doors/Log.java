package fr.workinfrance.standalone.doors;

import fr.workinfrance.service.account.Accounts;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What was written to the event log since somebody looked, but for readings: those are no doing. */
final class Log {

    private static final Pattern ACCOUNT = Pattern.compile("\"actor\":\"[a-z]+:([0-9a-f-]{36})");

    private final DoorHouse doors;
    private final long position;

    Log(DoorHouse doors) {
        this.doors = doors;
        position = head();
    }

    private record Line(String name, String stream, String metadata) {}

    /** Each event as {@code dossier.approved by PREFECTURE at UNDER_EXAMINATION}. */
    List<String> happenedSince() {
        return lines().stream()
                .filter(line -> !line.name().startsWith("reading."))
                .map(line -> "%s by %s at %s".formatted(line.name(), who(line.metadata()), stage(line.stream())))
                .sorted()
                .toList();
    }

    private List<Line> lines() {
        try (var database = doors.house().database();
                var asked = database.prepareStatement(
                        "SELECT name, stream, metadata FROM log.event WHERE position > ? ORDER BY position")) {
            asked.setLong(1, position);
            var lines = new ArrayList<Line>();
            try (var found = asked.executeQuery()) {
                while (found.next())
                    lines.add(new Line(
                            found.getString(1),
                            found.getString(2),
                            new String(found.getBytes(3), StandardCharsets.UTF_8)));
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long head() {
        try (var database = doors.house().database();
                var asked = database.createStatement();
                var found = asked.executeQuery("SELECT position FROM log.head")) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String who(String metadata) {
        var account = ACCOUNT.matcher(metadata);
        if (!account.find()) return metadata;
        var accounts = doors.house().part(Accounts.class);
        return Stream.of(Who.values())
                .filter(who -> accounts.called(who.login())
                        .filter(known -> known.id().toString().equals(account.group(1)))
                        .isPresent())
                .map(Enum::name)
                .findFirst()
                .orElse(metadata);
    }

    private String stage(String stream) {
        return doors.stages().dossiers().entrySet().stream()
                .filter(told -> stream.contains(told.getValue().toString()))
                .map(told -> told.getKey().name())
                .findFirst()
                .orElse(stream);
    }
}
