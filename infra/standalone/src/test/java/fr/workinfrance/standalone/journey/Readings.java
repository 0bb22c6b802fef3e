package fr.workinfrance.standalone.journey;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.standalone.TestHouse;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The readings of one dossier as the log has recorded them, one after the other. */
final class Readings {

    private static final String RECORDED = """
            SELECT e ->> 'at', e ->> 'agency', e ->> 'quality',
                   (SELECT string_agg(part, ' ' ORDER BY part COLLATE "C") FROM jsonb_array_elements_text(e -> 'parts') part)
            FROM (SELECT convert_from(payload, 'UTF8')::jsonb AS e, sequence FROM log.event
                  WHERE stream = ? AND name = 'reading.dossier-read') readings ORDER BY sequence
            """;

    /** One reading, and how a page tells it in French. */
    record Line(Instant at, String agency, List<String> parts, String told) {}

    /** @param dossier the address of its page */
    static List<Line> of(String dossier, TestHouse house) throws SQLException {
        var agencies = new AgencyDirectory();
        var lines = new ArrayList<Line>();
        try (var database = house.database();
                var question = database.prepareStatement(RECORDED)) {
            question.setString(1, "reading:" + dossier.substring(dossier.lastIndexOf('/') + 1));
            var rows = question.executeQuery();
            while (rows.next()) {
                var agency = rows.getString(2);
                var parts = List.of(rows.getString(4).split(" "));
                var told = Stream.of(
                                agencies.nameOf(AgencyId.of(agency)),
                                "parties lues\u00a0: "
                                        + parts.stream()
                                                .map(part -> Sentences.of("part." + part))
                                                .collect(Collectors.joining(", ")),
                                Sentences.of("quality." + rows.getString(3)))
                        .collect(Collectors.joining(" · "));
                lines.add(new Line(kept(rows.getString(1)), agency, parts, told));
            }
        }
        return lines;
    }

    // Why: PostgreSQL keeps microseconds, and rounds to them.
    private static Instant kept(String at) {
        return Instant.parse(at).plusNanos(500).truncatedTo(ChronoUnit.MICROS);
    }

    private Readings() {}
}
