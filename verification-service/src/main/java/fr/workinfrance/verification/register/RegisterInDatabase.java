package fr.workinfrance.verification.register;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.HolderMark;
import fr.workinfrance.domain.attestation.Validity;
import fr.workinfrance.domain.attestation.Validity.Ending;
import fr.workinfrance.verification.check.Ground;
import fr.workinfrance.verification.check.Register;
import fr.workinfrance.verification.check.Registered;
import fr.workinfrance.verification.check.Registered.Replacement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register as the projection keeps it. */
public final class RegisterInDatabase implements Register {

    /** What {@link #row} reads. */
    static final String ROW =
            "code, sha256, key_id, valid_from, valid_until, ended_on, ending, ground, issued_at, replaced_by, replaced_on, replaced_for, "
                    + "holder_key, holder_birth, holder_name";

    private static final String COLUMNS = "SELECT " + ROW + " FROM register.attestation ";

    private final JdbcClient database;

    public RegisterInDatabase(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Registered> byCode(AttestationCode code) {
        return withCode(code.text());
    }

    @Override
    public void byNoCode() {
        withCode("");
    }

    @Override
    public Optional<Registered> byDigest(String sha256) {
        return database.sql(COLUMNS + "WHERE sha256 = ? LIMIT 1")
                .param(sha256)
                .query(RegisterInDatabase::row)
                .optional();
    }

    private Optional<Registered> withCode(String text) {
        return database.sql(COLUMNS + "WHERE code = ?")
                .param(text)
                .query(RegisterInDatabase::row)
                .optional();
    }

    static Registered row(ResultSet row, int number) throws SQLException {
        var ending = row.getString("ending");
        var validity = new Validity(
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                ending == null ? null : Ending.valueOf(ending));
        return new Registered(
                new AttestationCode(row.getString("code")),
                row.getString("sha256"),
                row.getString("key_id"),
                validity,
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                ground(row, "ground"),
                replaced(row),
                holder(row));
    }

    private static @Nullable Replacement replaced(ResultSet row) throws SQLException {
        var by = row.getString("replaced_by");
        return by == null
                ? null
                : new Replacement(
                        new AttestationCode(by),
                        row.getObject("replaced_on", LocalDate.class),
                        ground(row, "replaced_for"));
    }

    private static @Nullable Ground ground(ResultSet row, String column) throws SQLException {
        var ground = row.getString(column);
        return ground == null ? null : Ground.valueOf(ground);
    }

    private static @Nullable HolderMark holder(ResultSet row) throws SQLException {
        var key = row.getString("holder_key");
        return key == null ? null : new HolderMark(key, row.getString("holder_birth"), row.getString("holder_name"));
    }
}
