package fr.workinfrance.benchmarks.checking;

import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.service.data.SecretFile;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.service.holder.HolderMarks;
import fr.workinfrance.service.holder.ShareLock;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/** A register of attestations that hold, each with its holder's mark and a share that may be used. */
public final class FullRegister {

    public static final int ATTESTATIONS = 10_000;

    /** Of every holder. */
    public static final LocalDate BORN = LocalDate.of(1996, 2, 29);

    public static final String LAST_NAME = "Diallo";

    /** Of each random byte that a share's code is made of. */
    private static final int BITS = 5;

    private static final int A_SHARE_REVOKED = ATTESTATIONS;
    private static final int A_SHARE_OVER = ATTESTATIONS + 1;

    private final HolderMarks marks;
    private final ShareLock lock;
    private final LocalDate today = ParisTime.dayOf(Instant.now());

    /** @param keys the folder that the service has too */
    FullRegister(Path keys) {
        marks = new HolderMarks(SecretFile.in(keys, HolderMarks.KEY));
        lock = new ShareLock(SecretFile.in(keys, ShareLock.KEY));
    }

    public static AttestationCode code(int number) {
        return AttestationCode.fromRandom(number % ATTESTATIONS);
    }

    public static ShareCode share(int number) {
        return shareOf(number % ATTESTATIONS);
    }

    /** A share that its holder took back. */
    public static ShareCode revoked() {
        return shareOf(A_SHARE_REVOKED);
    }

    /** A share whose last day is past. */
    public static ShareCode over() {
        return shareOf(A_SHARE_OVER);
    }

    public static AttestationCode neverIssued(int number) {
        return AttestationCode.fromRandom(1_000_000L + number);
    }

    public static ShareCode neverMade(int number) {
        return shareOf(1_000_000 + number);
    }

    private static ShareCode shareOf(int number) {
        var random = new byte[16];
        for (int at = 0; at * BITS < Integer.SIZE; at++) random[at] = (byte) (number >> (BITS * at));
        return ShareCode.fromRandom(random);
    }

    /** Why in one transaction: each row of its own would wait for the disk. */
    void fill(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (int number = 0; number < ATTESTATIONS; number++) attestation(connection, number);
            for (int number = 0; number < ATTESTATIONS; number++) share(connection, number, today.plusDays(30));
            share(connection, A_SHARE_REVOKED, today.plusDays(30));
            share(connection, A_SHARE_OVER, today.minusDays(9));
            run(
                    connection,
                    "UPDATE register.share SET revoked_at = now() WHERE share = ?",
                    number(A_SHARE_REVOKED).value());
            connection.commit();
        }
    }

    private void attestation(Connection connection, int number) throws SQLException {
        var mark = marks.of(code(number), BORN, LAST_NAME);
        run(
                connection,
                "INSERT INTO register.attestation (code, mark, sha256, key_id, valid_from, valid_until, issued_at,"
                        + " holder_key, holder_birth, holder_name) VALUES (?, ?, ?, 'k', ?, ?, now(), ?, ?, ?)",
                code(number).text(),
                "m" + number,
                "%064x".formatted(number),
                today.minusDays(30),
                today.plusDays(300),
                mark.key(),
                mark.birth(),
                mark.name());
    }

    private void share(Connection connection, int number, LocalDate until) throws SQLException {
        var code = shareOf(number);
        var share = number(number);
        run(
                connection,
                "INSERT INTO register.share (lookup, share, mark, purpose, discloses, until)"
                        + " VALUES (?, ?, ?, 'HIRING', 'JOB', ?)",
                lock.lookup(code),
                share.value(),
                "m" + number % ATTESTATIONS,
                until);
        var shown = new Disclosed("Agence du centre", "Serveuse", "Brasserie de l’Œuvre", "73282932000074", null, null);
        run(
                connection,
                "INSERT INTO sharing.box (share, subject, until, sealed) VALUES (?, ?, ?, ?)",
                share.value(),
                share.value(),
                until,
                lock.seal(code, share, shown.json()));
    }

    private static ShareId number(int number) {
        return new ShareId(new UUID(1, number));
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
            statement.executeUpdate();
        }
    }
}
