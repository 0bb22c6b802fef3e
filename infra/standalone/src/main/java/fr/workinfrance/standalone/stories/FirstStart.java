package fr.workinfrance.standalone.stories;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.vault.Vault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells the stories once, at the first start on an empty data folder. */
public final class FirstStart {

    private final Dossiers dossiers;
    private final Vault vault;
    private final JdbcClient database;
    private final Clock clock;

    public FirstStart(Dossiers dossiers, Vault vault, JdbcClient database, Clock clock) {
        this.dossiers = dossiers;
        this.vault = vault;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Tells every story, unless the file beside the data says it was done.
     *
     * @param told the file that remembers
     */
    public void tellOnce(Path told) {
        if (Files.exists(told)) return;
        new Stories(new DoorNarrator(dossiers, vault, this::isAttested), clock.instant()).tellAll();
        try {
            Files.writeString(told, "The demonstration stories were told.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isAttested(DossierId dossier) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM log.event WHERE stream = ? AND name = 'dossier.attestation-issued')")
                .param(dossier.toString())
                .query(Boolean.class)
                .single();
    }
}
