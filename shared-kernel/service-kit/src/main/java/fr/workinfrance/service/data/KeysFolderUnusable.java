package fr.workinfrance.service.data;

import java.nio.file.Path;

/** The service cannot start: a key of its keys folder can neither be read nor created. */
public final class KeysFolderUnusable extends RuntimeException {

    public KeysFolderUnusable(Path file, Exception cause) {
        super(
                "The key " + file + " can neither be read nor created ("
                        + cause.getClass().getSimpleName() + ").",
                cause);
    }
}
