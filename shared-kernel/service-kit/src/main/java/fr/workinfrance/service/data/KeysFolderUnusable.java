package fr.workinfrance.service.data;

import fr.workinfrance.eventlog.secret.OpenToOthers;
import java.nio.file.Path;

/** The service cannot start: a key of its keys folder can neither be read nor created, or is not the one its data was made with. */
public final class KeysFolderUnusable extends RuntimeException {

    /** @param sentence for whoever starts the service */
    public KeysFolderUnusable(String sentence) {
        super(sentence);
    }

    public KeysFolderUnusable(Path file, Exception cause) {
        super(sentence(file, cause), cause);
    }

    private static String sentence(Path file, Exception cause) {
        return cause instanceof OpenToOthers
                ? String.valueOf(cause.getMessage())
                : "The key " + file + " can neither be read nor created ("
                        + cause.getClass().getSimpleName() + ").";
    }
}
