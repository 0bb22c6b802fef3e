package fr.workinfrance.command.door;

import fr.workinfrance.command.dossier.Outcome;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** An outcome as it is written over HTTP. */
public record Receipted(String dossier, long version, List<String> events) {

    public static ResponseEntity<Receipted> of(Outcome outcome) {
        return ResponseEntity.ok().eTag("\"" + outcome.version() + "\"").body(told(outcome));
    }

    /** The same without a version to be named next time. */
    public static Receipted told(Outcome outcome) {
        return new Receipted(outcome.dossier().toString(), outcome.version(), outcome.events());
    }
}
