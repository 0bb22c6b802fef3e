package fr.workinfrance.command.signing.known;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The certificates in the database, where whoever checks seals reads them. */
public final class PublishedCertificates implements KnownKeys {

    private final JdbcClient database;

    public PublishedCertificates(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void tell(List<KnownKey> keys) {
        keys.forEach(this::publish);
    }

    private void publish(KnownKey key) {
        var certificate = key.certificate();
        database.sql("INSERT INTO signing.certificate (key_id, der, made_at, authority) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .param(1, certificate.keyId())
                .param(2, certificate.der())
                .param(3, certificate.madeAt().atOffset(ZoneOffset.UTC))
                .param(4, certificate.authority(), Types.BINARY)
                .update();
        for (int place = 0; place < key.between().size(); place++)
            database.sql(
                            "INSERT INTO signing.intermediate (key_id, place, der) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                    .params(certificate.keyId(), place, key.between().get(place))
                    .update();
        database.sql("INSERT INTO signing.kept (key_id, made_with, in_file) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(certificate.keyId(), key.with(), key.isInFile())
                .update();
    }

    @Override
    public Set<String> inFiles() {
        return Set.copyOf(database.sql("SELECT key_id FROM signing.kept WHERE in_file")
                .query(String.class)
                .list());
    }

    /** Of every key that was ever made known, wherever it lies now. */
    public List<PublicCertificate> all() {
        return database.sql("SELECT der, made_at, authority FROM signing.certificate ORDER BY made_at, key_id")
                .query((row, _) -> new PublicCertificate(
                        row.getBytes("der"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getBytes("authority")))
                .list();
    }

    /** The names of the keys that are revoked when that one is: itself, and those made with it. */
    public Set<String> together(String keyId) {
        var names = new LinkedHashSet<>(Set.of(keyId));
        names.addAll(database.sql(
                        "SELECT kept.key_id FROM signing.kept JOIN signing.kept named USING (made_with) WHERE named.key_id = ?")
                .param(keyId)
                .query(String.class)
                .list());
        return names;
    }
}
