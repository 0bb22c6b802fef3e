package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.act.StandsAs;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.attestation.KeyEvent.KeyRevoked;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationIssued;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationReplaced;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRepealed;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRestored;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationWithdrawn;
import fr.workinfrance.domain.dossier.DossierEvent.CancellationDeclared;
import fr.workinfrance.domain.dossier.DossierEvent.DossierForwarded;
import fr.workinfrance.domain.dossier.DossierEvent.DossierImported;
import fr.workinfrance.domain.dossier.DossierEvent.DossierSubmitted;
import fr.workinfrance.domain.dossier.DossierEvent.DossierWithdrawn;
import fr.workinfrance.domain.dossier.DossierEvent.EarlierEndDeclared;
import fr.workinfrance.domain.dossier.DossierEvent.NewWorkplaceDeclared;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.eventlog.wire.WireJson;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * The list of attestations to issue: a dossier enters it when submitted, is due once approved, and due again when the key that
 * sealed its attestation is revoked, or when a change is declared of what it says; it leaves when the request is given up: after whatever else ends it an appeal may
 * open it again, or give the authorisation back. Facts about persons stay sealed in it.
 */
public final class IssuingProjection implements Projection {

    // Why only a document that was issued is drawn anew: the first one will say it anyway.
    private static final String CHANGED =
            ", changes = changes + 1, redraw = code IS NOT NULL WHERE dossier = ?::text AND approval IS NOT NULL";

    private final WireJson json;

    /** @param json never asked to seal anything: what comes from the log is sealed */
    public IssuingProjection(WireJson json) {
        this.json = json;
    }

    @Override
    public String name() {
        return "issuing";
    }

    @Override
    public int revision() {
        return 8;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE dossier (
                    dossier   text PRIMARY KEY,
                    procedure text NOT NULL,
                    form      text NOT NULL,
                    in_charge text NOT NULL,
                    filed_on  date NOT NULL,
                    approval  text,
                    sequence  bigint,
                    code      text,
                    key_id    text,
                    listed    int,
                    workplace text,
                    changes   int NOT NULL DEFAULT 0,
                    redraw    boolean NOT NULL DEFAULT false,
                    withdrawn boolean NOT NULL DEFAULT false,
                    ends_on   date
                );
                CREATE TABLE revoked (
                    key_id text PRIMARY KEY,
                    reason text NOT NULL
                );
                CREATE TABLE imported (
                    dossier text PRIMARY KEY,
                    system  text NOT NULL,
                    number  text NOT NULL
                );
                CREATE INDEX dossier_due ON dossier (dossier) WHERE approval IS NOT NULL AND (code IS NULL OR redraw) AND NOT withdrawn;
                CREATE INDEX dossier_by_code ON dossier (code);
                CREATE INDEX dossier_by_number ON dossier (dossier text_pattern_ops);
                CREATE INDEX dossier_sealed_by ON dossier (key_id);
                """;
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var rows = Rows.on(connection);
        for (var recorded : batch) {
            switch (recorded.event()) {
                case DossierEvent event -> follow(rows, event, recorded.sequence());
                case KeyRevoked revoked ->
                    rows.update(
                            "INSERT INTO revoked VALUES (?::text, ?::text) ON CONFLICT (key_id) DO NOTHING",
                            revoked.key(),
                            revoked.reason());
                default -> {}
            }
        }
    }

    private static void sealed(Rows rows, String dossier, AttestationSeal seal) throws SQLException {
        rows.update(
                "UPDATE dossier SET code = ?::text, key_id = ?::text, listed = ?::int, redraw = false WHERE dossier = ?::text",
                seal.code(),
                seal.keyId(),
                seal.listed(),
                dossier);
    }

    private void follow(Rows rows, DossierEvent event, long sequence) throws SQLException {
        var dossier = event.dossier().toString();
        switch (event) {
            case DossierImported imported ->
                rows.update(
                        "INSERT INTO imported VALUES (?::text, ?::text, ?::text) ON CONFLICT (dossier) DO NOTHING",
                        dossier,
                        imported.source().system(),
                        imported.source().number());
            case DossierSubmitted submitted ->
                rows.update(
                        """
                        INSERT INTO dossier (dossier, procedure, form, in_charge, filed_on)
                        VALUES (?::text, ?::text, ?::text, ?::text, ?::date)
                        ON CONFLICT (dossier) DO NOTHING
                        """,
                        dossier,
                        submitted.terms().procedure(),
                        json.mapper().writeValueAsString(submitted.form()),
                        submitted.receipt().service(),
                        submitted.receipt().receivedOn());
            case DossierForwarded forwarded ->
                rows.update("UPDATE dossier SET in_charge = ?::text WHERE dossier = ?::text", forwarded.to(), dossier);
            case AttestationIssued issued -> sealed(rows, dossier, issued.seal());
            case AttestationReplaced replaced -> sealed(rows, dossier, replaced.seal());
            case NewWorkplaceDeclared declared ->
                rows.update(
                        "UPDATE dossier SET workplace = ?::text" + CHANGED,
                        json.mapper().writeValueAsString(declared.workplace()),
                        dossier);
            case EarlierEndDeclared declared -> shortened(rows, declared);
            case AuthorisationWithdrawn _ ->
                rows.update("UPDATE dossier SET withdrawn = true WHERE dossier = ?::text", dossier);
            case AuthorisationRepealed repealed -> ends(rows, dossier, repealed.from());
            case CancellationDeclared cancelled -> ends(rows, dossier, cancelled.from());
            case AuthorisationRestored restored ->
                rows.update(
                        "UPDATE dossier SET withdrawn = false, ends_on = CASE WHEN ?::boolean THEN NULL ELSE ends_on END"
                                + " WHERE dossier = ?::text",
                        restored.standing() == StandsAs.GRANTED,
                        dossier);
            case DossierWithdrawn _ -> rows.update("DELETE FROM dossier WHERE dossier = ?::text", dossier);
            default -> approved(rows, event, sequence);
        }
    }

    /** @param from first day without effect: until then it is given its attestation as any other */
    private static void ends(Rows rows, String dossier, LocalDate from) throws SQLException {
        rows.update("UPDATE dossier SET ends_on = ?::date WHERE dossier = ?::text", from, dossier);
    }

    private void shortened(Rows rows, EarlierEndDeclared declared) throws SQLException {
        var approvals = rows.map(
                "SELECT dossier, approval FROM dossier WHERE dossier = ?::text AND approval IS NOT NULL",
                row -> row.getString("dossier"),
                row -> json.mapper().readValue(row.getString("approval"), Approval.class),
                declared.dossier());
        for (var approval : approvals.values())
            rows.update(
                    "UPDATE dossier SET approval = ?::text" + CHANGED,
                    json.mapper().writeValueAsString(approval.until(declared.period())),
                    declared.dossier());
    }

    private void approved(Rows rows, DossierEvent event, long sequence) throws SQLException {
        var approval = Approval.in(event);
        if (approval.isPresent())
            rows.update(
                    "UPDATE dossier SET approval = ?::text, sequence = ?::bigint WHERE dossier = ?::text",
                    json.mapper().writeValueAsString(approval.get()),
                    sequence,
                    event.dossier());
    }
}
