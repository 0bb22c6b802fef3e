package fr.workinfrance.query.exchange;

import fr.workinfrance.domain.exchange.ExchangeEvent.FileAttached;
import fr.workinfrance.domain.exchange.ExchangeEvent.MessageWritten;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.beside.ExchangeRows;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.ViewJson;
import fr.workinfrance.query.dossier.ViewRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The view of messages: one row for each message and each file, still sealed, and the dossiers that say who may read them. */
@Component
public final class ExchangeProjection implements Projection {

    /** One event and its place in the exchange. */
    private record Told<E>(E event, long sequence) {}

    private final ViewRows views;
    private final ExchangeRows exchanges = new ExchangeRows();
    private final Upsert<DossierView> dossiers;
    private final Upsert<Told<MessageWritten>> messages;
    private final Upsert<Told<FileAttached>> files;

    public ExchangeProjection() {
        var json = new ViewJson();
        views = new ViewRows(json);
        dossiers = Upsert.<DossierView>into("dossier")
                .key("id", "uuid", DossierView::id)
                .set("view", "text", json::write);
        messages = Upsert.<Told<MessageWritten>>into("message")
                .key("dossier", "uuid", t -> t.event().dossier())
                .key("id", "uuid", t -> t.event().message())
                .set("sequence", "bigint", Told::sequence)
                .set("event", "text", t -> json.write(t.event()));
        files = Upsert.<Told<FileAttached>>into("file")
                .key("dossier", "uuid", t -> t.event().dossier())
                .key("message", "uuid", t -> t.event().message())
                .key("id", "uuid", t -> t.event().file().id())
                .set("sequence", "bigint", Told::sequence)
                .set("event", "text", t -> json.write(t.event()));
    }

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public int revision() {
        return 7;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE dossier (
                    id   uuid PRIMARY KEY,
                    view text NOT NULL
                );
                CREATE TABLE message (
                    dossier  uuid NOT NULL,
                    id       uuid NOT NULL,
                    sequence bigint NOT NULL,
                    event    text NOT NULL,
                    PRIMARY KEY (dossier, id)
                );
                CREATE TABLE file (
                    dossier  uuid NOT NULL,
                    message  uuid NOT NULL,
                    id       uuid NOT NULL,
                    sequence bigint NOT NULL,
                    event    text NOT NULL,
                    PRIMARY KEY (dossier, message, id)
                );
                """ + ExchangeRows.DDL;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        dossiers.write(connection, views.fold(connection, batch));
        var written = new ArrayList<Told<MessageWritten>>();
        var attached = new ArrayList<Told<FileAttached>>();
        for (var recorded : batch) {
            if (recorded.event() instanceof MessageWritten e) written.add(new Told<>(e, recorded.sequence()));
            if (recorded.event() instanceof FileAttached e) attached.add(new Told<>(e, recorded.sequence()));
        }
        messages.write(connection, written);
        files.write(connection, attached);
        exchanges.fold(connection, batch);
    }
}
