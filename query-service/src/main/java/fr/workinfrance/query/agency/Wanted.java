package fr.workinfrance.query.agency;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.query.desk.Parameters;
import fr.workinfrance.query.dossier.Reference;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which dossiers of its agency an officer asks for.
 *
 * @param reference what a reference begins with; everything else is then left aside
 * @param stage absent for all that are open
 * @param share whose they are
 * @param officer who asks
 */
record Wanted(
        @Nullable String reference,
        @Nullable Stage stage,
        Share share,
        @Nullable Label label,
        String officer) {

    /** Whose dossiers. */
    enum Share {
        ALL,
        MINE,
        /** Given to nobody. */
        FREE,
        /** Where the applicant awaits an answer. */
        REPLY,
        /** Granted, and a change was declared that the agency has not attended to since: the last one first. */
        CHANGED
    }

    /** @param asked the parameters of the page; what cannot be read is said, not left aside */
    static Wanted of(Map<String, String> asked, Actor.Officer officer) {
        return new Wanted(
                reference(asked.get("q")),
                Parameters.choice(asked, "stage", Stage.values()).orElse(null),
                Parameters.choice(asked, "share", Share.values()).orElse(Share.ALL),
                Parameters.choice(asked, "label", Label.values()).orElse(null),
                officer.account().toString());
    }

    // Why: each text stands here in full, and what was typed comes as a parameter: nothing typed becomes SQL.
    String condition() {
        if (reference != null) return "d.reference LIKE :start";
        var all = share == Share.CHANGED ? "true" : "d.answer_by IS NOT NULL";
        var base = stage == null ? all : "d.stage = :stage";
        var whose = switch (share) {
            case ALL -> "";
            case MINE -> " AND k.officer = :officer";
            case FREE -> " AND k.officer IS NULL";
            case REPLY -> " AND x.since IS NOT NULL";
            case CHANGED -> " AND d.changed_at IS NOT NULL AND (t.at IS NULL OR t.at <= d.changed_at)";
        };
        return base + whose + (label == null ? "" : " AND :label = ANY (k.labels)");
    }

    /** By what those are ordered among which silence says nothing. */
    String order() {
        return share == Share.CHANGED ? "d.changed_at DESC," : "";
    }

    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        if (reference != null) values.put("start", reference + "%");
        else {
            if (stage != null) values.put("stage", stage.name());
            if (share == Share.MINE) values.put("officer", officer);
            if (label != null) values.put("label", label.name());
        }
        return values;
    }

    /** What somebody typed to find a dossier, as the start of a reference. */
    private static @Nullable String reference(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : Reference.startOf(typed).orElse("-");
    }
}
