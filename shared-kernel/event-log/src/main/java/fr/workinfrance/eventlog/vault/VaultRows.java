package fr.workinfrance.eventlog.vault;

import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.rows.DatabaseUnreachable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The tables {@code vault.content} and {@code vault.chunk}; each method is a transaction of its own. */
final class VaultRows {

    private static final String SWEEP =
            "delete from vault.content where sha256 is null and begun_at < now() - interval '1 day'";
    private static final String BEGIN = "insert into vault.content (id, subject) values (?, ?)";
    private static final String ADD = "insert into vault.chunk (content, index, sealed) values (?, ?, ?)";
    private static final String KEEP =
            "update vault.content set sha256 = ?, bytes = ?, chunks = ?, wrapped_key = ? where id = ?";
    private static final String ABANDON = "delete from vault.content where id = ? and sha256 is null";
    private static final String FIND =
            "select id, bytes, chunks, wrapped_key from vault.content where subject = ? and sha256 = ?";
    private static final String CHUNK = "select sealed from vault.chunk where content = ? and index = ?";
    private static final String UNIQUE_VIOLATION = "23505";

    private final DataSource database;

    VaultRows(DataSource database) {
        this.database = database;
    }

    /** A content that was kept whole. */
    record Row(UUID id, Content content, byte[] wrappedKey) {}

    /** Begins a content, and sweeps away what a killed process began long ago and never kept. */
    UUID begin(SubjectId subject) {
        var id = UUID.randomUUID();
        with(SWEEP, PreparedStatement::executeUpdate);
        with(BEGIN, insert -> {
            insert.setObject(1, id);
            insert.setObject(2, subject.value());
            return insert.executeUpdate();
        });
        return id;
    }

    void add(UUID content, int index, byte[] sealed) {
        with(ADD, insert -> {
            insert.setObject(1, content);
            insert.setInt(2, index);
            insert.setBytes(3, sealed);
            return insert.executeUpdate();
        });
    }

    /** Makes a content visible; false when the same bytes of the same person were there already. */
    boolean keep(UUID id, Content content, byte[] wrappedKey) {
        return with(KEEP, update -> {
            update.setString(1, content.sha256());
            update.setLong(2, content.bytes());
            update.setInt(3, content.chunks());
            update.setBytes(4, wrappedKey);
            update.setObject(5, id);
            return updatedUnlessThere(update);
        });
    }

    void abandon(UUID id) {
        with(ABANDON, delete -> {
            delete.setObject(1, id);
            return delete.executeUpdate();
        });
    }

    Optional<Row> find(SubjectId subject, String sha256) {
        return with(FIND, select -> {
            select.setObject(1, subject.value());
            select.setString(2, sha256);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                var content = new Content(subject, sha256, rows.getLong(2), rows.getInt(3));
                return Optional.of(new Row(rows.getObject(1, UUID.class), content, rows.getBytes(4)));
            }
        });
    }

    byte @Nullable [] chunk(UUID content, int index) {
        return with(CHUNK, select -> {
            select.setObject(1, content);
            select.setInt(2, index);
            try (var rows = select.executeQuery()) {
                return rows.next() ? rows.getBytes(1) : null;
            }
        });
    }

    private static boolean updatedUnlessThere(PreparedStatement update) throws SQLException {
        try {
            if (update.executeUpdate() == 1) {
                return true;
            }
            throw new SQLException("A content was swept away while it was read in: it took more than a day.");
        } catch (SQLException refused) {
            if (UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                return false;
            }
            throw refused;
        }
    }

    private <T extends @Nullable Object> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException unreachable) {
            throw new DatabaseUnreachable("The vault", unreachable);
        }
    }

    private interface Work<T extends @Nullable Object> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
