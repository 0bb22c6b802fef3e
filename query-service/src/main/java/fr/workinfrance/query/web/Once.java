package fr.workinfrance.query.web;

import java.util.UUID;

/** The key that a form carries, under which what it asks is done once however often it is sent. */
public final class Once {

    private Once() {}

    /** That key; another where what came is none, so that a form without its field is still carried out. */
    public static UUID key(String once) {
        try {
            return UUID.fromString(once);
        } catch (IllegalArgumentException notOne) {
            return UUID.randomUUID();
        }
    }
}
