package fr.workinfrance.command.automation;

import fr.workinfrance.command.automation.Deadline.Kind;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.examination.Figure;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The days still to come on which something ends: one row for each thing that is due, and one for each clock that runs. */
final class DeadlineProjection implements Projection {

    private record Running(DossierId dossier, StatutoryClock clock) {}

    private static final Upsert<Deadline> DUE = Upsert.<Deadline>into("due")
            .key("dossier", "uuid", Deadline::dossier)
            .key("kind", "text", Deadline::kind)
            .key("subject", "text", Deadline::subject)
            .set("last_day", "date", Deadline::lastDay);

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
        return 3;
    }

    @Override
    public String ddl() {
        return """
                create table due (
                    dossier  uuid not null,
                    kind     text not null,
                    subject  text not null,
                    last_day date not null,
                    primary key (dossier, kind, subject)
                );
                create index due_by_day on due (last_day);
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
        ended.forEach(clocks::remove);
        CLOCKS.write(
                connection,
                clocks.entrySet().stream()
                        .map(e -> new Running(e.getKey(), e.getValue()))
                        .toList());
        if (!ended.isEmpty()) rows.update("delete from clock where dossier = any(?::uuid[])", ended);
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
        var id = event.dossier();
        switch (event) {
            case OpinionRequested e ->
                DUE.write(connection, owed(e, e.request().id(), e.request().dueOn()));
            case ExaminationResumed e ->
                DUE.write(
                        connection,
                        e.owed().stream()
                                .flatMap(o -> owed(e, o.opinion(), o.dueOn()).stream())
                                .toList());
            case OpinionReminded e -> settle(rows, id, e.opinion().toString(), Kind.REMINDER);
            case OpinionGiven e -> settle(rows, id, e.opinion().toString(), Kind.REMINDER, Kind.OPINION);
            case OpinionRecalled e -> settle(rows, id, e.opinion().toString(), Kind.REMINDER, Kind.OPINION);
            case OpinionOverdue e -> settle(rows, id, e.opinion().toString(), Kind.REMINDER, Kind.OPINION);
            case ReasonsRequested e -> DUE.write(connection, List.of(new Deadline(id, Kind.REASONS, "", e.dueOn())));
            case ReasonsGiven _, ReasonsOverdue _ -> settle(rows, id, "", Kind.REASONS);
            case AppealFiled e ->
                DUE.write(
                        connection,
                        List.of(new Deadline(id, Kind.APPEAL, e.appeal().toString(), e.silenceOn())));
            // Why the reasons too: the refusal that they were asked of is gone.
            case AppealAllowed e -> {
                settle(rows, id, e.appeal().toString(), Kind.APPEAL);
                settle(rows, id, "", Kind.REASONS);
            }
            case AuthorisationRestored e -> settle(rows, id, e.appeal().toString(), Kind.APPEAL);
            case AppealRejected e -> settle(rows, id, e.appeal().toString(), Kind.APPEAL);
            case AppealRejectedBySilence e -> settle(rows, id, e.appeal().toString(), Kind.APPEAL);
            case DossierApproved _, DossierRefused _, DossierRefusedBySilence _, ImportedDecision _ -> lapse(rows, id);
            case DossierClosed _, DossierWithdrawn _ -> lapse(rows, id);
            default -> {}
        }
    }

    /** The opinion, and its reminder unless it was asked for so late that asking is the reminder. */
    private static List<Deadline> owed(DossierEvent e, OpinionId id, LocalDate dueOn) {
        var subject = id.toString();
        var opinion = new Deadline(e.dossier(), Kind.OPINION, subject, dueOn);
        var remindFrom = dueOn.minus(Figure.DAYS_OF_REMINDER.on(dueOn).days());
        return remindFrom.isAfter(ParisTime.dayOf(e.at()))
                ? List.of(opinion, new Deadline(e.dossier(), Kind.REMINDER, subject, remindFrom.minusDays(1)))
                : List.of(opinion);
    }

    private static void settle(Rows rows, DossierId dossier, String subject, Kind... kinds) throws SQLException {
        for (var kind : kinds)
            rows.update(
                    "delete from due where dossier = ?::uuid and kind = ? and subject = ?",
                    dossier,
                    kind.name(),
                    subject);
    }

    private static void lapse(Rows rows, DossierId dossier) throws SQLException {
        rows.update("delete from due where dossier = ?::uuid", dossier);
    }

    private static void run(Map<DossierId, StatutoryClock> clocks, Set<DossierId> ended, DossierEvent event) {
        var id = event.dossier();
        switch (event) {
            case DossierSubmitted e ->
                clocks.put(
                        id,
                        StatutoryClock.startingOn(
                                e.receipt().receivedOn(), e.terms().decision().silence()));
            case PiecesRequested e ->
                clocks.computeIfPresent(id, (_, clock) -> clock.suspended(ParisTime.dayOf(e.at()), e.respondBy()));
            case DossierSupplemented e ->
                clocks.computeIfPresent(id, (_, clock) -> clock.resumed(ParisTime.dayOf(e.at())));
            case DossierMarkedComplete e ->
                clocks.computeIfPresent(id, (_, clock) -> clock.resumed(ParisTime.dayOf(e.at())));
            case AppealAllowed e -> {
                clocks.put(id, StatutoryClock.startingOn(ParisTime.dayOf(e.at()), e.delay()));
                ended.remove(id);
            }
            case DossierApproved _, DossierRefused _, DossierRefusedBySilence _, ImportedDecision _ -> ended.add(id);
            case DossierClosed _, DossierWithdrawn _ -> ended.add(id);
            default -> {}
        }
    }
}
