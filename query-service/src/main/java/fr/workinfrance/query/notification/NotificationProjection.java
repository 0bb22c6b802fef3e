package fr.workinfrance.query.notification;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.eventlog.projection.Matter;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.ViewJson;
import fr.workinfrance.query.dossier.ViewRows;
import fr.workinfrance.query.letter.Letter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The view of what is to be written: the letters that events call for, the days to be reminded of, and what came to each agency.
 * A letter's number follows from its event, so that a rebuild finds the same letters.
 */
@Component
public final class NotificationProjection implements Projection {
    private record Written(RecordedEvent recorded, Letter letter) {}

    private final ViewRows views;
    private final Upsert<DossierView> dossiers;
    private final Upsert<Written> letters;
    private final Upsert<Arrival> arrivals;
    private final Upsert<Deadline> deadlines;

    public NotificationProjection() {
        var json = new ViewJson();
        views = new ViewRows(json);
        dossiers = Upsert.<DossierView>into("dossier")
                .key("id", "uuid", DossierView::id)
                .set("view", "text", json::write);
        letters = Upsert.<Written>into("letter")
                .key("id", "uuid", w -> w.letter().id())
                .set("position", "bigint", w -> w.recorded().position())
                .set("recorded_at", "timestamptz", w -> w.recorded().recordedAt())
                .set("kind", "text", w -> w.letter().kind())
                .set("recipient", "text", w -> w.letter().to())
                .set("dossier", "uuid", w -> w.letter().dossier())
                .set("facts", "text", w -> json.write(new TreeMap<>(w.letter().facts())));
        arrivals = Upsert.<Arrival>into("arrival")
                .key("position", "bigint", a -> a.recorded().position())
                .set("recorded_at", "timestamptz", a -> a.recorded().recordedAt())
                .set("agency", "text", Arrival::agency)
                .set("dossier", "uuid", a -> a.view().id())
                .set("what", "text", Arrival::what);
        deadlines = Upsert.<Deadline>into("deadline")
                .key("dossier", "uuid", d -> d.view().id())
                .key("kind", "text", Deadline::kind)
                .key("about", "text", Deadline::about)
                .set("recipient", "text", Deadline::to)
                .set("in_charge", "text", Deadline::inCharge)
                .set("since", "date", Deadline::since)
                .set("last_day", "date", Deadline::lastDay);
    }

    @Override
    public String name() {
        return "notification";
    }

    @Override
    public String matter(String stream) {
        return Matter.of(stream);
    }

    @Override
    public int revision() {
        return 8;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE dossier (
                    id   uuid PRIMARY KEY,
                    view text NOT NULL
                );
                CREATE TABLE letter (
                    id          uuid PRIMARY KEY,
                    position    bigint NOT NULL,
                    recorded_at timestamptz NOT NULL,
                    kind        text NOT NULL,
                    recipient   text NOT NULL,
                    dossier     uuid NOT NULL,
                    facts       text NOT NULL
                );
                CREATE INDEX letter_in_order ON letter (position, id);
                CREATE TABLE arrival (
                    position    bigint PRIMARY KEY,
                    recorded_at timestamptz NOT NULL,
                    agency      text NOT NULL,
                    dossier     uuid NOT NULL,
                    what        text NOT NULL
                );
                CREATE INDEX arrival_at_agency ON arrival (agency, recorded_at);
                CREATE TABLE deadline (
                    dossier   uuid NOT NULL,
                    kind      text NOT NULL,
                    about     text NOT NULL,
                    recipient text NOT NULL,
                    in_charge text NOT NULL,
                    since     date NOT NULL,
                    last_day  date NOT NULL,
                    PRIMARY KEY (dossier, kind, about)
                );
                CREATE INDEX deadline_by_day ON deadline (last_day);
                CREATE INDEX deadline_of_recipient ON deadline (recipient, last_day);
                CREATE INDEX deadline_in_charge ON deadline (in_charge, last_day);
                """;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var written = new ArrayList<Written>();
        var came = new ArrayList<Arrival>();
        var changed = views.fold(connection, batch, (recorded, view) -> {
            if (recorded.event() instanceof ExchangeEvent event)
                Occasions.of(recorded, event, view).forEach(letter -> written.add(new Written(recorded, letter)));
            if (!(recorded.event() instanceof DossierEvent event)) return;
            Occasions.of(recorded, event, view).forEach(letter -> written.add(new Written(recorded, letter)));
            Arrival.of(recorded, event, view).forEach(came::add);
        });
        dossiers.write(connection, changed);
        letters.write(connection, written);
        arrivals.write(connection, came);
        Rows.on(connection)
                .update(
                        "delete from deadline where dossier = any(?::uuid[])",
                        changed.stream().map(DossierView::id).toList());
        deadlines.write(
                connection,
                changed.stream().map(Deadline::of).flatMap(List::stream).toList());
    }
}
