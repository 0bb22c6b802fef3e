package fr.workinfrance.command.signing;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives each attestation its place on the list of what no longer holds: none is given twice, and the same at each try. Why kept
 * before anything is drawn: the place stands in the document, which shall have the same bytes when it is drawn again after a crash.
 */
public final class PlacesOnTheList {

    private final JdbcClient database;

    public PlacesOnTheList(JdbcClient database) {
        this.database = database;
    }

    /** @param command by which the attestation is asked for */
    public int of(UUID command) {
        database.sql("""
                        INSERT INTO signing.place_given (command, place)
                        SELECT ?::uuid, nextval('signing.place')
                        WHERE NOT EXISTS (SELECT FROM signing.place_given WHERE command = ?::uuid)
                        ON CONFLICT (command) DO NOTHING
                        """).params(command, command).update();
        return database.sql("SELECT place FROM signing.place_given WHERE command = ?")
                .param(command)
                .query(Integer.class)
                .single();
    }

    /** Notes which key signs the symbol of the attestation at that place; needed only where another key seals the document. */
    public void symbolSigned(String keyId, int place) {
        database.sql("INSERT INTO signing.symbol_signed (listed, key_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(place, keyId)
                .update();
    }
}
