package fr.workinfrance.command.automation;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.procedure.Delays;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The days still to come on which something ends: one row per opinion owed, and one per dossier whose clock runs. */
final class DeadlineProjection implements Projection {

    private record Owed(OpinionId opinion, DossierId dossier, java.time.LocalDate lastDay) {}

    private record Running(DossierId dossier, StatutoryClock clock) {}

    private static final Upsert<Owed> OPINIONS = Upsert.<Owed>into("opinion")
            .key("dossier", "uuid", Owed::dossier)
            .key("opinion", "uuid", Owed::opinion)
            .set("last_day", "date", Owed::lastDay);

    private static final Upsert<Running> CLOCKS = Upsert.<Running>into("clock")
            .key("dossier", "uuid", Running::dossier)
            .set("clock", "text", row -> ClockText.of(row.clock()))
            .set("last_day", "date", row -> row.clock().silenceOn());

    @Override
    public String name() {
        return "deadline";
    }

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public String ddl() {
        return """
                create table opinion (
                    dossier  uuid not null,
                    opinion  uuid not null,
                    last_day date not null,
                    primary key (dossier, opinion)
                );
                create index opinion_by_day on opinion (last_day);
                create table clock (
                    dossier  uuid primary key,
                    clock    text not null,
                    last_day date not null
                );
                create index clock_by_day on clock (last_day);
                """;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var rows = Rows.on(connection);
        var events = batch.stream()
                .map(RecordedEvent::event)
                .filter(DossierEvent.class::isInstance)
                .map(DossierEvent.class::cast)
                .toList();
        var clocks = known(rows, events);
        var ended = new LinkedHashSet<DossierId>();
        for (var event : events) {
            owe(rows, connection, event);
            run(clocks, ended, event);
        }
        CLOCKS.write(
                connection,
                clocks.entrySet().stream()
                        .map(e -> new Running(e.getKey(), e.getValue()))
                        .toList());
        if (!ended.isEmpty()) {
            rows.update("delete from clock where dossier = any(?::uuid[])", ended);
            rows.update("delete from opinion where dossier = any(?::uuid[])", ended);
        }
    }

    private static Map<DossierId, StatutoryClock> known(Rows rows, List<DossierEvent> events) throws SQLException {
        Set<DossierId> touched = events.stream().map(DossierEvent::dossier).collect(Collectors.toSet());
        return rows.map(
                "select dossier, clock from clock where dossier = any(?::uuid[])",
                row -> DossierId.of(row.getString("dossier")),
                row -> ClockText.read(row.getString("clock")),
                touched);
    }

    private static void owe(Rows rows, Connection connection, DossierEvent event) throws SQLException {
        switch (event) {
            case OpinionRequested e ->
                OPINIONS.write(
                        connection,
                        List.of(new Owed(
                                e.request().id(), e.dossier(), e.request().dueOn())));
            case OpinionGiven e -> settle(rows, e.dossier(), e.opinion());
            case OpinionRecalled e -> settle(rows, e.dossier(), e.opinion());
            case OpinionOverdue e -> settle(rows, e.dossier(), e.opinion());
            default -> {}
        }
    }

    private static void settle(Rows rows, DossierId dossier, OpinionId opinion) throws SQLException {
        rows.update("delete from opinion where dossier = ?::uuid and opinion = ?::uuid", dossier, opinion);
    }

    private static void run(Map<DossierId, StatutoryClock> clocks, Set<DossierId> ended, DossierEvent event) {
        var id = event.dossier();
        switch (event) {
            case DossierSubmitted e ->
                clocks.put(id, StatutoryClock.startingOn(e.receipt().receivedOn(), Delays.silence(e.procedure())));
            case PiecesRequested e ->
                clocks.computeIfPresent(id, (_, clock) -> clock.suspended(ParisTime.dayOf(e.at()), e.respondBy()));
            case DossierSupplemented e ->
                clocks.computeIfPresent(id, (_, clock) -> clock.resumed(ParisTime.dayOf(e.at())));
            case DossierMarkedComplete e ->
                clocks.computeIfPresent(id, (_, clock) -> clock.resumed(ParisTime.dayOf(e.at())));
            case DossierApproved _, DossierRefused _, DossierRefusedBySilence _, ImportedDecision _ -> ended.add(id);
            case DossierClosed _, DossierWithdrawn _ -> ended.add(id);
            default -> {}
        }
    }
}
