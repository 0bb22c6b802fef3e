package fr.workinfrance.verification.register;

import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.attestation.HolderMark;
import fr.workinfrance.domain.attestation.KeyEvent.KeyRevoked;
import fr.workinfrance.domain.attestation.Validity.Ending;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationIssued;
import fr.workinfrance.domain.dossier.DossierEvent.AttestationReplaced;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRepealed;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationRestored;
import fr.workinfrance.domain.dossier.DossierEvent.AuthorisationWithdrawn;
import fr.workinfrance.domain.dossier.DossierEvent.CancellationDeclared;
import fr.workinfrance.domain.dossier.DossierEvent.EarlierEndDeclared;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.share.ShareEvent;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareEvent.ShareRevoked;
import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.eventlog.rows.Upsert;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.verification.check.Ground;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills the register: a row when an attestation is issued, some cells of it when it is withdrawn, repealed, cancelled, shortened
 * or replaced, and as they were when an appeal gives it back; a row for each share.
 */
public final class RegisterProjection implements Projection {

    public static final String NAME = "register";

    /** What it folds, and nothing else: alone, this service is shown no other kind of event (decision 98). */
    public static final Set<Class<?>> FOLDED = Set.of(
            AttestationIssued.class,
            AttestationReplaced.class,
            AuthorisationWithdrawn.class,
            AuthorisationRepealed.class,
            AuthorisationRestored.class,
            CancellationDeclared.class,
            EarlierEndDeclared.class,
            KeyRevoked.class,
            ShareOpened.class,
            ShareRevoked.class);

    private record Issued(String mark, AttestationSeal seal, AuthorisedPeriod period, Instant at) {}

    private static final Upsert<Issued> ISSUED = Upsert.<Issued>into("attestation")
            .key("code", "text", row -> row.seal().code())
            .set("mark", "text", Issued::mark)
            .set("sha256", "text", row -> row.seal().sha256())
            .set("key_id", "text", row -> row.seal().keyId())
            .set("listed", "int", row -> row.seal().listed())
            .set("holder_key", "text", row -> holder(row, HolderMark::key))
            .set("holder_birth", "text", row -> holder(row, HolderMark::birth))
            .set("holder_name", "text", row -> holder(row, HolderMark::name))
            .set("valid_from", "date", row -> row.period().from())
            .set("valid_until", "date", row -> row.period().until())
            .set("issued_at", "timestamptz", Issued::at);

    private final DossierMark marks;

    public RegisterProjection(DossierMark marks) {
        this.marks = marks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int revision() {
        return 9;
    }

    @Override
    public String ddl() {
        return """
                CREATE TABLE attestation (
                    code         text PRIMARY KEY,
                    mark         text NOT NULL,
                    sha256       text NOT NULL,
                    key_id       text NOT NULL,
                    listed       int,
                    holder_key   text,
                    holder_birth text,
                    holder_name  text,
                    valid_from   date NOT NULL,
                    valid_until  date NOT NULL,
                    ended_on     date,
                    ending       text,
                    ground       text,
                    restored     int NOT NULL DEFAULT 0,
                    restored_on  date,
                    replaced_on  date,
                    replaced_by  text,
                    replaced_for text,
                    issued_at    timestamptz NOT NULL,
                    CHECK ((ended_on IS NULL) = (ending IS NULL)),
                    CHECK ((replaced_on IS NULL) = (replaced_by IS NULL))
                );
                CREATE INDEX attestation_by_mark ON attestation (mark);
                CREATE TABLE ending (
                    mark       text PRIMARY KEY,
                    ended_on   date NOT NULL,
                    ending     text NOT NULL,
                    ground     text NOT NULL,
                    before_on  date,
                    before_for text
                );
                CREATE INDEX attestation_by_digest ON attestation (sha256);
                CREATE TABLE revoked_key (
                    key_id     text PRIMARY KEY,
                    revoked_at timestamptz NOT NULL
                );
                CREATE TABLE share (
                    lookup     text PRIMARY KEY,
                    share      uuid NOT NULL UNIQUE,
                    mark       text NOT NULL,
                    purpose    text NOT NULL,
                    discloses  text NOT NULL,
                    until      date NOT NULL,
                    revoked_at timestamptz
                );
                CREATE TABLE salt (proof text NOT NULL);
                INSERT INTO salt VALUES ('%s');
                """.formatted(marks.proof());
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) throws SQLException {
        var rows = Rows.on(connection);
        var documents = new Documents();
        var shares = new ArrayList<ShareEvent>();
        for (var recorded : batch) {
            if (!FOLDED.contains(recorded.event().getClass())) continue;
            switch (recorded.event()) {
                case AttestationIssued e ->
                    documents.issued.add(new Issued(mark(e.dossier()), e.seal(), e.period(), e.at()));
                case AttestationReplaced e -> {
                    documents.issued.add(new Issued(mark(e.dossier()), e.seal(), e.period(), e.at()));
                    documents.replaced.add(e);
                }
                case AuthorisationWithdrawn e ->
                    turn(
                            documents,
                            connection,
                            new Endings.Ended(
                                    mark(e.dossier()),
                                    ParisTime.dayOf(e.at()),
                                    Ending.WITHDRAWN,
                                    Ground.of(e.ground())));
                case AuthorisationRepealed e ->
                    turn(
                            documents,
                            connection,
                            new Endings.Ended(mark(e.dossier()), e.from(), Ending.REPEALED, Ground.CONDITION_LOST));
                case AuthorisationRestored e ->
                    turn(
                            documents,
                            connection,
                            new Endings.Restored(mark(e.dossier()), e.standing(), ParisTime.dayOf(e.at())));
                case CancellationDeclared e ->
                    turn(
                            documents,
                            connection,
                            new Endings.Ended(mark(e.dossier()), e.from(), Ending.REPEALED, Ground.CONTRACT_CANCELLED));
                case EarlierEndDeclared e -> documents.shortened.add(e);
                case KeyRevoked e ->
                    rows.update(
                            "INSERT INTO revoked_key VALUES (?::text, ?::timestamptz) ON CONFLICT DO NOTHING",
                            e.key(),
                            e.at());
                case ShareEvent e -> shares.add(e);
                default -> {}
            }
        }
        write(documents, connection);
        for (var share : shares) share(rows, share);
    }

    /** What the log told of documents since the last turn: written together. */
    private static final class Documents {
        private final List<Issued> issued = new ArrayList<>();
        private final List<AttestationReplaced> replaced = new ArrayList<>();
        private final List<EarlierEndDeclared> shortened = new ArrayList<>();
    }

    // Why at once: a turn is of the documents that were there, and none that came later, however large the batch is.
    private void turn(Documents documents, Connection connection, Endings.Turn turn) throws SQLException {
        write(documents, connection);
        Endings.turn(Rows.on(connection), turn);
    }

    private void write(Documents documents, Connection connection) throws SQLException {
        var rows = Rows.on(connection);
        ISSUED.write(connection, documents.issued);
        Endings.tell(rows, documents.issued.stream().map(Issued::mark).toList());
        for (var event : documents.replaced) replace(rows, event);
        for (var event : documents.shortened) shorten(rows, event);
        documents.issued.clear();
        documents.replaced.clear();
        documents.shortened.clear();
    }

    private static void replace(Rows rows, AttestationReplaced event) throws SQLException {
        rows.update(
                "UPDATE attestation SET replaced_on = ?::date, replaced_by = ?::text, replaced_for = ?::text"
                        + " WHERE code = ?::text",
                ParisTime.dayOf(event.at()),
                event.seal().code(),
                Ground.of(event.reason()),
                event.replaced());
    }

    /**
     * Every document of the dossier, from the notice on: whoever shows the old one before the new one is sealed shall not be told
     * that it holds for longer.
     *
     * <p>Why the earlier of the two: the new document may have come in the same batch, and another notice since.
     */
    private void shorten(Rows rows, EarlierEndDeclared event) throws SQLException {
        rows.update(
                "UPDATE attestation SET valid_until = least(valid_until, ?::date) WHERE mark = ?::text",
                event.period().until(),
                mark(event.dossier()));
    }

    private void share(Rows rows, ShareEvent event) throws SQLException {
        switch (event) {
            case ShareOpened e ->
                rows.update("""
                        INSERT INTO share (lookup, share, mark, purpose, discloses, until)
                        VALUES (?::text, ?::uuid, ?::text, ?::text, ?::text, ?::date) ON CONFLICT DO NOTHING
                        """, e.lookup(), e.share(), mark(e.dossier()), e.purpose(), e.discloses(), e.until());
            case ShareRevoked e ->
                rows.update("UPDATE share SET revoked_at = ?::timestamptz WHERE share = ?::uuid", e.at(), e.share());
        }
    }

    private static @Nullable String holder(Issued row, Function<HolderMark, String> part) {
        var holder = row.seal().holder();
        return holder == null ? null : part.apply(holder);
    }

    private String mark(DossierId dossier) {
        return marks.of(dossier);
    }
}
