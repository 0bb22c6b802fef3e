package fr.workinfrance.eventlog.shredding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.rows.DatabaseUnreachable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Person keys in the database, wrapped by the master key, with a tombstone for every person who was erased. */
public final class StoredPersonKeys implements PersonKeys {

    /** How long another instance may still hold a destroyed key. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(1);

    private static final String MAKE =
            "insert into privacy.subject_key (subject, wrapped) values (?, ?) on conflict (subject) do nothing";
    private static final String FIND = "select wrapped from privacy.subject_key where subject = ?";
    private static final String DESTROY = """
            insert into privacy.subject_key as k (subject, wrapped, destroyed_at) values (?, null, now())
            on conflict (subject) do update set wrapped = null, destroyed_at = now() where k.destroyed_at is null
            """;
    private static final String ANY = "select subject from privacy.subject_key where wrapped is not null limit 1";

    private final DataSource database;
    private final MasterKey master;
    private final Cache<SubjectId, @Nullable Found> cache = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(FORGOTTEN_AFTER)
            .build();

    public StoredPersonKeys(DataSource database, MasterKey master) {
        this.database = database;
        this.master = master;
    }

    /** Refuses a master key that is not the one this database was filled with, before anything is sealed under it. */
    public StoredPersonKeys verified() {
        ask(connection -> {
            try (var any = connection.prepareStatement(ANY);
                    var rows = any.executeQuery()) {
                return rows.next() ? find(connection, new SubjectId(rows.getObject(1, UUID.class))) : null;
            }
        });
        return this;
    }

    @Override
    public SecretKey toSeal(SubjectId subject) {
        return switch (cache.get(subject, this::findOrMake)) {
            case Found.Alive(var key) -> key;
            case Found.Destroyed() -> throw new SubjectErased(subject);
            case null ->
                throw new IllegalStateException("The key just made for the subject " + subject + " is not there.");
        };
    }

    @Override
    public Optional<SecretKey> toOpen(SubjectId subject) {
        return switch (cache.get(subject, this::find)) {
            case Found.Alive(var key) -> Optional.of(key);
            case Found.Destroyed() -> Optional.empty();
            case null -> throw new SealBroken("No key was ever made for the subject " + subject + ".");
        };
    }

    @Override
    public void destroy(SubjectId subject) {
        ask(connection -> {
            try (var destroy = connection.prepareStatement(DESTROY)) {
                destroy.setObject(1, subject.value());
                return destroy.executeUpdate();
            }
        });
        cache.invalidate(subject);
    }

    private @Nullable Found findOrMake(SubjectId subject) {
        return ask(connection -> {
            var found = find(connection, subject);
            if (found != null) {
                return found;
            }
            make(connection, subject);
            return find(connection, subject);
        });
    }

    private @Nullable Found find(SubjectId subject) {
        return ask(connection -> find(connection, subject));
    }

    private void make(Connection connection, SubjectId subject) throws SQLException {
        try (var make = connection.prepareStatement(MAKE)) {
            make.setObject(1, subject.value());
            make.setBytes(2, master.wrap(About.key(subject), AesGcm.newKey()));
            make.executeUpdate();
        }
    }

    private @Nullable Found find(Connection connection, SubjectId subject) throws SQLException {
        try (var find = connection.prepareStatement(FIND)) {
            find.setObject(1, subject.value());
            try (var rows = find.executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                var wrapped = rows.getBytes(1);
                return wrapped == null
                        ? new Found.Destroyed()
                        : new Found.Alive(master.unwrap(About.key(subject), wrapped));
            }
        }
    }

    private <T extends @Nullable Object> T ask(Question<T> question) {
        try (var connection = database.getConnection()) {
            return question.put(connection);
        } catch (SQLException unreachable) {
            throw new DatabaseUnreachable("The keys of persons", unreachable);
        }
    }

    private interface Question<T extends @Nullable Object> {
        T put(Connection connection) throws SQLException;
    }

    private sealed interface Found {
        record Alive(SecretKey key) implements Found {}

        record Destroyed() implements Found {}
    }
}
