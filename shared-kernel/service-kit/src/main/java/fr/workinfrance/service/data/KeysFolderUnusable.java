package fr.workinfrance.service.data;

import fr.workinfrance.eventlog.secret.OpenToOthers;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The service cannot start: a key of its keys folder can neither be read nor created, or is not the one its data was made with. */
public final class KeysFolderUnusable extends RuntimeException {

    private final boolean saysWhatToDo;

    /** @param sentence for whoever starts the service: which file it is, and what to do */
    public KeysFolderUnusable(String sentence) {
        this(sentence, null);
    }

    /** @param sentence for whoever starts the service: which file it is, and what to do */
    public KeysFolderUnusable(String sentence, @Nullable Exception cause) {
        super(sentence, cause);
        this.saysWhatToDo = true;
    }

    public KeysFolderUnusable(Path file, Exception cause) {
        super(sentence(file, cause), cause);
        this.saysWhatToDo = cause instanceof OpenToOthers;
    }

    /** Whether nothing need be added to its sentence. */
    boolean saysWhatToDo() {
        return saysWhatToDo;
    }

    private static String sentence(Path file, Exception cause) {
        return cause instanceof OpenToOthers
                ? String.valueOf(cause.getMessage())
                : "The key " + file + " can neither be read nor created ("
                        + cause.getClass().getSimpleName() + ").";
    }
}
