package fr.workinfrance.command.signing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives each attestation its place on the list of what no longer holds; no place is given twice. */
public final class PlacesOnTheList {

    private final JdbcClient database;

    public PlacesOnTheList(JdbcClient database) {
        this.database = database;
    }

    public int next() {
        return database.sql("SELECT nextval('signing.place')")
                .query(Integer.class)
                .single();
    }
}
