package fr.workinfrance.verification.register;

import fr.workinfrance.domain.attestation.Validity.Ending;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationIssued;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRepealed;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationWithdrawn;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Fills the register: a row when an attestation is issued, two cells of it when it is withdrawn or repealed. */
public final class RegisterProjection implements Projection {

    private record Issued(String mark, AttestationIssued event) {}

    private record Ended(String mark, LocalDate on, Ending how) {}

    private static final Upsert<Issued> ISSUED = Upsert.<Issued>into("attestation")
            .key("code", "text", row -> row.event().seal().code())
            .set("mark", "text", Issued::mark)
            .set("sha256", "text", row -> row.event().seal().sha256())
            .set("key_id", "text", row -> row.event().seal().keyId())
            .set("valid_from", "date", row -> row.event().period().from())
            .set("valid_until", "date", row -> row.event().period().until())
            .set("issued_at", "timestamptz", row -> row.event().at());

    private final DossierMark marks;

    public RegisterProjection(DossierMark marks) {
        this.marks = marks;
    }

    @Override
    public String name() {
        return "register";
    }

    @Override
    public int revision() {
        return 2;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE attestation (
                    code        text PRIMARY KEY,
                    mark        text NOT NULL,
                    sha256      text NOT NULL,
                    key_id      text NOT NULL,
                    valid_from  date NOT NULL,
                    valid_until date NOT NULL,
                    ended_on    date,
                    ending      text,
                    issued_at   timestamptz NOT NULL,
                    CHECK ((ended_on IS NULL) = (ending IS NULL))
                );
                CREATE INDEX attestation_by_mark ON attestation (mark);
                CREATE INDEX attestation_by_digest ON attestation (sha256);
                CREATE TABLE salt (proof text NOT NULL);
                INSERT INTO salt VALUES ('%s');
                """.formatted(marks.proof());
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var issued = new ArrayList<Issued>();
        var ended = new ArrayList<Ended>();
        for (var recorded : batch) {
            switch (recorded.event()) {
                case AttestationIssued event -> issued.add(new Issued(mark(event.dossier()), event));
                case AuthorisationWithdrawn event ->
                    ended.add(new Ended(mark(event.dossier()), ParisTime.dayOf(event.at()), Ending.WITHDRAWN));
                case AuthorisationRepealed event ->
                    ended.add(new Ended(mark(event.dossier()), event.from(), Ending.REPEALED));
                default -> {}
            }
        }
        // Why in this order: what is withdrawn was issued before; one issued afterwards there is none.
        ISSUED.write(connection, issued);
        for (var end : ended)
            Rows.on(connection)
                    .update(
                            "UPDATE attestation SET ended_on = ?::date, ending = ?::text WHERE mark = ?::text",
                            end.on(),
                            end.how(),
                            end.mark());
    }

    private String mark(DossierId dossier) {
        return marks.of(dossier);
    }
}
