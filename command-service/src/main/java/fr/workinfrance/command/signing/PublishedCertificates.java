package fr.workinfrance.command.signing;

import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where certificates are published for whoever checks seals: never taken back, since what they sealed is checked for ever. */
public final class PublishedCertificates {

    private final JdbcClient database;

    public PublishedCertificates(JdbcClient database) {
        this.database = database;
    }

    /** Publishes it, unless it is already. */
    public void publish(PublicCertificate certificate) {
        database.sql("INSERT INTO signing.certificate (key_id, der, made_at, authority) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .param(1, certificate.keyId())
                .param(2, certificate.der())
                .param(3, certificate.madeAt().atOffset(ZoneOffset.UTC))
                .param(4, certificate.authority(), Types.BINARY)
                .update();
    }
}
