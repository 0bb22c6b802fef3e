package fr.workinfrance.eventlog.secret;

import java.io.IOException;
import java.nio.file.Path;

/** A secret that somebody other than its owner may read: no longer one. Its message says what to do. */
public final class OpenToOthers extends IOException {

    private static final long serialVersionUID = 1;

    OpenToOthers(Path file) {
        super("Others than its owner may open " + file + ": run chmod 600 on it, and find out who could read it.");
    }
}
