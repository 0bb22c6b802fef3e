package fr.workinfrance.command.issuing;

import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.eventlog.wire.WireJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;

/** The list as {@link IssuingProjection} keeps it. */
final class IssuingListInDatabase implements IssuingList {

    private static final TypeReference<Personal<String>> WORKPLACE = new TypeReference<>() {};

    private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{8}");
    private static final int SHORT = 8;

    /** Whether nothing has ended the authorisation, and nothing is decided that will. */
    private static final String STANDS = "NOT withdrawn AND ends_on IS NULL";

    /** Whether nothing has ended it by that day. */
    private static final String HOLDS = "NOT withdrawn AND (ends_on IS NULL OR ends_on > ?)";
    /** With why each is to be replaced: for the key that sealed it, or for another that signed its symbol. */
    private static final String WITH_REASONS = """
             FROM issuing.dossier LEFT JOIN issuing.imported USING (dossier)
                LEFT JOIN issuing.revoked USING (key_id)
                LEFT JOIN (SELECT listed, max(reason) AS symbol_reason
                    FROM signing.symbol_signed JOIN issuing.revoked USING (key_id) GROUP BY listed) AS symbols USING (listed)
            """;

    private final JdbcClient database;
    private final WireJson json;
    private final Clock clock;

    IssuingListInDatabase(JdbcClient database, WireJson json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    // Why those without any first: however many a revoked key has sealed, who was approved today waits for none of
    // them.
    @Override
    public List<ToIssue> due(Set<DossierId> leftAside, int max) {
        var aside = leftAside.stream().map(DossierId::toString).toArray(String[]::new);
        return database.sql("""
                        SELECT dossier, sequence, procedure, form, in_charge, filed_on, approval, system, number, code,
                            coalesce(reason, symbol_reason, CASE WHEN redraw THEN 'CHANGE_DECLARED' END) AS reason,
                            workplace, changes
                        """ + WITH_REASONS + """
                        WHERE approval IS NOT NULL AND %s
                            AND (code IS NULL OR redraw OR reason IS NOT NULL OR symbol_reason IS NOT NULL)
                            AND dossier <> ALL (?)
                        ORDER BY code IS NOT NULL, dossier LIMIT ?
                        """.formatted(HOLDS))
                .param(today())
                .param(aside)
                .param(max)
                .query(this::row)
                .list();
    }

    private ToIssue row(ResultSet row, int number) throws SQLException {
        return new ToIssue(
                DossierId.of(row.getString("dossier")),
                row.getLong("sequence"),
                ProcedureId.of(row.getString("procedure")),
                json.mapper().readValue(row.getString("form"), ApplicationForm.class),
                AgencyId.of(row.getString("in_charge")),
                row.getObject("filed_on", LocalDate.class),
                json.mapper().readValue(row.getString("approval"), Approval.class),
                source(row),
                replaced(row),
                workplace(row),
                row.getInt("changes"));
    }

    private @Nullable Personal<String> workplace(ResultSet row) throws SQLException {
        var text = row.getString("workplace");
        return text == null ? null : json.mapper().readValue(text, WORKPLACE);
    }

    private static ToIssue.@Nullable Replaced replaced(ResultSet row) throws SQLException {
        var code = row.getString("code");
        return code == null
                ? null
                : new ToIssue.Replaced(AttestationCode.of(code), ReplacementReason.valueOf(row.getString("reason")));
    }

    /**
     * A dossier that has its attestation; what it says of persons is still sealed.
     *
     * @param listed the attestation's place on the list of what no longer holds
     */
    record AttestedDossier(AttestationCode code, int listed, ToIssue dossier) {}

    /** What was granted and is attested, unless another attestation is about to take its place. */
    Optional<AttestedDossier> attested(DossierId dossier) {
        return database.sql("""
                        SELECT dossier, sequence, procedure, form, in_charge, filed_on, approval, system, number,
                            NULL::text AS code, NULL::text AS reason, workplace, changes, code AS attested, listed
                        """ + WITH_REASONS + """
                        WHERE dossier = ? AND approval IS NOT NULL AND %s AND code IS NOT NULL AND listed IS NOT NULL
                            AND reason IS NULL AND symbol_reason IS NULL AND NOT redraw
                        """.formatted(STANDS))
                .param(dossier.toString())
                .query((row, number) -> new AttestedDossier(
                        AttestationCode.of(row.getString("attested")), row.getInt("listed"), row(row, number)))
                .optional();
    }

    /**
     * The authorisations that somebody may mean by what stands on one: the code of its attestation, the number of its dossier,
     * or the first eight digits of that.
     */
    List<DossierId> named(String typed) {
        var code = AttestationCode.read(typed).map(AttestationCode::text).orElse("");
        var number = typed.strip().toLowerCase(Locale.ROOT);
        boolean isNumber = NUMBER.matcher(number).matches();
        return database.sql("SELECT dossier FROM issuing.dossier WHERE approval IS NOT NULL AND " + STANDS
                        + " AND (code = ? OR dossier = ? OR (? AND dossier LIKE ? || '-%')) ORDER BY dossier LIMIT 20")
                .params(code, number, isNumber && number.length() == SHORT, number)
                .query((row, _) -> DossierId.of(row.getString("dossier")))
                .list();
    }

    /** The keys that may not be used any more, as far as the log has been read. */
    Set<String> revoked() {
        boolean built = database.sql("SELECT to_regclass('issuing.revoked') IS NOT NULL")
                .query(Boolean.class)
                .single();
        if (!built) return Set.of();
        return Set.copyOf(database.sql("SELECT key_id FROM issuing.revoked")
                .query(String.class)
                .list());
    }

    private LocalDate today() {
        return ParisTime.dayOf(clock.instant());
    }

    private static @Nullable ImportSource source(ResultSet row) throws SQLException {
        var system = row.getString("system");
        return system == null ? null : new ImportSource(system, row.getString("number"));
    }
}
