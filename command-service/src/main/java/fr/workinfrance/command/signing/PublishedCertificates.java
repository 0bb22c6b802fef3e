package fr.workinfrance.command.signing;

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
        database.sql("INSERT INTO signing.certificate (key_id, der, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .param(certificate.keyId())
                .param(certificate.der())
                .param(certificate.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
