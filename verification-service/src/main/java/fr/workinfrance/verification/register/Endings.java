package fr.workinfrance.verification.register;

import fr.workinfrance.domain.act.StandsAs;
import fr.workinfrance.domain.attestation.Validity.Ending;
import fr.workinfrance.eventlog.rows.Rows;
import fr.workinfrance.verification.check.Ground;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What ended the authorisation of a dossier, and what had ended it before; told to every document of the dossier: to the one that
 * was replaced too, and to the one that is made while a repeal is ahead.
 *
 * <p>Law: what is withdrawn is held never to have been (CRPA L240-1); of an ending that was withdrawn no day is left, and what had
 * ended it before ends it still.
 */
final class Endings {

    /** Ended, or standing again; one after the other, as the log has them. */
    sealed interface Turn {
        /** Of the dossier. */
        String mark();
    }

    /** @param on first day without effect */
    record Ended(String mark, LocalDate on, Ending how, Ground ground) implements Turn {}

    /** @param on the day it was given back */
    record Restored(String mark, StandsAs standing, LocalDate on) implements Turn {}

    static void turn(Rows rows, Turn turn) throws SQLException {
        switch (turn) {
            case Ended ended -> end(rows, ended);
            case Restored again -> {
                restore(rows, again);
                rows.update(
                        "UPDATE attestation SET restored = restored + 1, restored_on = ?::date, ended_on = NULL, ending = NULL,"
                                + " ground = NULL WHERE mark = ?::text",
                        again.on(),
                        again.mark());
            }
        }
        tell(rows, List.of(turn.mark()));
    }

    /** Tells the documents of those dossiers what ended them, where something did. */
    static void tell(Rows rows, Collection<String> marks) throws SQLException {
        if (marks.isEmpty()) return;
        rows.update("""
                UPDATE attestation a SET ended_on = e.ended_on, ending = e.ending, ground = e.ground
                FROM ending e WHERE e.mark = a.mark AND a.mark = ANY (?::text[])
                """, marks);
    }

    private static void end(Rows rows, Ended end) throws SQLException {
        rows.update("""
                INSERT INTO ending AS was (mark, ended_on, ending, ground) VALUES (?::text, ?::date, ?::text, ?::text)
                ON CONFLICT (mark) DO UPDATE SET
                    before_on = CASE WHEN was.ending = 'REPEALED' AND excluded.ending = 'WITHDRAWN'
                        THEN was.ended_on ELSE was.before_on END,
                    before_for = CASE WHEN was.ending = 'REPEALED' AND excluded.ending = 'WITHDRAWN'
                        THEN was.ground ELSE was.before_for END,
                    ended_on = excluded.ended_on, ending = excluded.ending, ground = excluded.ground
                """, end.mark(), end.on(), end.how(), end.ground());
    }

    private static void restore(Rows rows, Restored again) throws SQLException {
        if (again.standing() == StandsAs.GRANTED) {
            rows.update("DELETE FROM ending WHERE mark = ?::text", again.mark());
            return;
        }
        rows.update("""
                UPDATE ending SET ended_on = before_on, ending = 'REPEALED', ground = before_for
                WHERE mark = ?::text AND before_on IS NOT NULL
                """, again.mark());
    }

    private Endings() {}
}
