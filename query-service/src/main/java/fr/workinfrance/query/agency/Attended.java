package fr.workinfrance.query.agency;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When an officer of an agency last read a dossier or did something in it: what was declared before is no news to them. */
record Attended(DossierId dossier, AgencyId agency, Instant at) {

    static final String DDL = """
            CREATE TABLE attended (
                dossier uuid NOT NULL,
                agency  text NOT NULL,
                at      timestamptz NOT NULL,
                PRIMARY KEY (dossier, agency)
            );
            """;

    private static final String OFFICER = "officer:";

    static Upsert<Attended> rows() {
        return Upsert.<Attended>into("attended")
                .key("dossier", "uuid", Attended::dossier)
                .key("agency", "text", Attended::agency)
                .set("at", "timestamptz", Attended::at);
    }

    static Stream<Attended> of(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case DossierRead e -> told(e.dossier(), e.agency(), e.at());
            case DeskEvent e -> told(e.dossier(), officers(recorded), e.at());
            case ExchangeEvent e -> told(e.dossier(), officers(recorded), e.at());
            case DossierEvent e -> told(e.dossier(), officers(recorded), e.at());
            default -> Stream.empty();
        };
    }

    private static Stream<Attended> told(DossierId dossier, @Nullable AgencyId agency, Instant at) {
        return agency == null ? Stream.empty() : Stream.of(new Attended(dossier, agency, at));
    }

    /** The agency of the officer who asked for it; absent when it was no officer. */
    private static @Nullable AgencyId officers(RecordedEvent recorded) {
        var actor = recorded.by().actor();
        int agency = actor.lastIndexOf('@') + 1;
        return actor.startsWith(OFFICER) && agency > 0 ? AgencyId.of(actor.substring(agency)) : null;
    }
}
