package fr.workinfrance.verification.register;

import fr.workinfrance.verification.check.Certificates;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The certificates that the sealing side has published. */
public final class CertificatesInDatabase implements Certificates {

    private final JdbcClient database;

    public CertificatesInDatabase(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Published> all() {
        return database.sql("""
                        SELECT key_id, der, authority, revoked_at,
                            ARRAY(SELECT i.der FROM signing.intermediate i WHERE i.key_id = c.key_id ORDER BY place) AS intermediates
                        FROM signing.certificate c LEFT JOIN register.revoked_key USING (key_id)
                        ORDER BY made_at, key_id
                        """)
                .query((row, number) -> new Published(
                        row.getString("key_id"),
                        read(row.getBytes("der")),
                        authority(row),
                        between(row),
                        revokedAt(row)))
                .list();
    }

    private static List<X509Certificate> between(ResultSet row) throws SQLException {
        var ders = (byte[][]) row.getArray("intermediates").getArray();
        return Stream.of(ders).map(CertificatesInDatabase::read).toList();
    }

    private static @Nullable X509Certificate authority(ResultSet row) throws SQLException {
        byte[] der = row.getBytes("authority");
        return der == null ? null : read(der);
    }

    private static @Nullable Instant revokedAt(ResultSet row) throws SQLException {
        var at = row.getObject("revoked_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static X509Certificate read(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("a published certificate cannot be read", e);
        }
    }
}
