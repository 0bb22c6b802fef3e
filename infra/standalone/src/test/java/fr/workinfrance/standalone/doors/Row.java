package fr.workinfrance.standalone.doors;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.dossier.Stage;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One way to knock at a door.
 *
 * @param door as Spring knows it: {@code GET /dossiers/{id}}
 * @param path the address, with places for what is asked after; what follows a {@code #} is not sent, and names the way
 * @param body sent by whoever is let in, so that nothing is done all the same; its first word says how: {@code json}, {@code
 *     form}, {@code file} or {@code raw}; empty for none
 * @param whole sent by whoever is to be turned away: what would be done, if they were let in
 * @param opens what the policy says; absent for a door that is about no dossier, which the approved page alone speaks of
 * @param shows the parts that are read behind it; none where nothing is read, or everything that the reader may read
 */
record Row(
        String door,
        String path,
        String body,
        String whole,
        @Nullable Opens opens,
        Set<Part> shows) {

    /** Whether a door opens, by the policy and not by the door. */
    interface Opens {
        boolean to(Who who, Standing standing, Stage stage);
    }

    static Row of(String door, String path, Opens opens) {
        return new Row(door, path, "", "", opens, Set.of());
    }

    static Row of(String door, String path, String body, Opens opens) {
        return of(door, path, body, body, opens);
    }

    static Row of(String door, String path, String body, String whole, Opens opens) {
        return new Row(door, path, body, whole, opens, Set.of());
    }

    static Row plain(String door, String path) {
        return plain(door, path, "");
    }

    static Row plain(String door, String path, String body) {
        return new Row(door, path, body, body, null, Set.of());
    }

    /** Where those parts are read, and nothing else. */
    static Row reading(String door, String path, Opens opens, Part... parts) {
        return new Row(door, path, "", "", opens, Set.of(parts));
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

    /** At which stages it is worth knocking: a name that no door knows is turned away before any dossier is looked at. */
    Set<Stage> stages() {
        if (opens == null) return Set.of(Stage.NOT_OPENED);
        return opens == Opening.TO_NOBODY ? Set.of(Stage.UNDER_EXAMINATION) : EnumSet.allOf(Stage.class);
    }

    boolean opensTo(Who who, Stage stage) {
        return opens != null && opens.to(who, who.at(stage), stage);
    }

    /** Whether that is an address of this door, of whichever dossier. */
    boolean isAt(String address) {
        var whole = path.replaceAll("#.*", "").replaceAll("\\{[a-z]+}|" + Rows.NOBODYS, "[^/]+");
        return address.matches(whole);
    }

    /** Whether it is one door for many dossiers, which says of each by itself what became of it. */
    boolean isForMany() {
        return door.endsWith("/batch");
    }

    /** As the page names it: the door, and which way when there are several. */
    String name() {
        return method() + " " + path;
    }
}
