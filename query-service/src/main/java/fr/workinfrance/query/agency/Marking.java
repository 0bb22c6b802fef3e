package fr.workinfrance.query.agency;

import fr.workinfrance.domain.desk.Label;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an officer does to the desk, on one dossier or on many, as a form says it: {@code PUT_LABEL:URGENT}.
 *
 * @param command as the command service calls it
 */
record Marking(String command, Map<String, String> body, boolean onTheDesk) {

    /** Empty for what no form says. */
    static Optional<Marking> of(@Nullable String said) {
        if (said == null) return Optional.empty();
        int colon = said.indexOf(':');
        var what = colon < 0 ? said : said.substring(0, colon);
        var about = colon < 0 ? "" : said.substring(colon + 1);
        return switch (what) {
            case "ASSIGN_OFFICER" -> Optional.of(new Marking("assign-officer", Map.of("officer", about), true));
            case "RELEASE_OFFICER" -> Optional.of(new Marking("release-officer", Map.of(), true));
            case "PUT_LABEL" -> label(about).map(label -> new Marking("put-label", label, true));
            case "TAKE_LABEL_OFF" -> label(about).map(label -> new Marking("take-label-off", label, true));
            case "MARK_COMPLETE" -> Optional.of(new Marking("mark-complete", Map.of(), false));
            default -> Optional.empty();
        };
    }

    private static Optional<Map<String, String>> label(String name) {
        return Stream.of(Label.values())
                .filter(label -> label.name().equals(name))
                .findFirst()
                .map(label -> Map.of("label", label.name()));
    }
}
