package fr.workinfrance.eventlog.vault;

import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.shredding.PersonKeys;
import fr.workinfrance.eventlog.shredding.SealBroken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The vault in the database, in chunks of 1 MiB.
 *
 * <p>Why chunks in statements of their own: a slow upload or download holds neither the file in memory nor a connection.
 */
public final class SealedVault implements Vault {

    private final VaultRows rows;
    private final PersonKeys keys;

    public SealedVault(DataSource database, PersonKeys keys) {
        this.rows = new VaultRows(database);
        this.keys = keys;
    }

    @Override
    public Deposit put(SubjectId subject, InputStream bytes, long limitBytes, Consumer<Deposit.Stored> consent)
            throws IOException {
        var key = keys.toSeal(subject);
        try (var intake = Intake.begin(rows, subject)) {
            if (!intake.readAll(bytes, limitBytes)) return new Deposit.TooLarge(limitBytes);
            var read = intake.read();
            consent.accept(new Deposit.Stored(read.sha256(), read.bytes()));
            return intake.keepUnder(key, read);
        }
    }

    @Override
    public Optional<InputStream> open(SubjectId subject, String sha256) {
        return rows.find(subject, sha256)
                .flatMap(row -> keys.toOpen(subject)
                        .map(key -> opened(row, row.content().unwrap(key, row.wrappedKey()))));
    }

    private InputStream opened(VaultRows.Row row, ContentKey key) {
        if (row.content().chunks() < 1) {
            throw new SealBroken("A content of the vault has no chunk at all.");
        }
        return new ChunkStream(rows, row.id(), key, row.content().chunks());
    }
}
