package fr.workinfrance.standalone.doors;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.dossier.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One way to knock at a door.
 *
 * @param door as Spring knows it: {@code GET /dossiers/{id}}
 * @param path the address, with places for what is asked after
 * @param body sent; its first word says how: {@code json}, {@code form}, {@code file} or {@code raw}; empty for none
 * @param opens what the policy says; absent for a door that is about no dossier, which the approved page alone speaks of
 */
record Row(String door, String path, String body, @Nullable Opens opens) {

    /** Whether a door opens, by the policy and not by the door. */
    interface Opens {
        boolean to(Actor actor, Standing standing, Stage stage);
    }

    String method() {
        return door.substring(0, door.indexOf(' '));
    }

    boolean isForPrograms() {
        return path.startsWith("/api/") || path.startsWith("/actuator") || path.startsWith("/v3/");
    }

    boolean isAboutADossier() {
        return opens != null;
    }

    /** As the page names it: the door, and which way when there are several. */
    String name() {
        return method() + " " + path;
    }
}
