package fr.workinfrance.eventlog.projection;

import java.util.Set;

/**
 * What a stream is about: a dossier, for its own stream and those beside it; otherwise the stream alone.
 *
 * <p>Why: a view tells a message by how its dossier stands, so that what waits for the one must wait for the other.
 */
final class Matter {

    private static final Set<String> BESIDE = Set.of("reading", "exchange", "desk", "share");

    static String of(String stream) {
        int kind = stream.indexOf(':');
        return kind >= 0 && BESIDE.contains(stream.substring(0, kind)) ? stream.substring(kind + 1) : stream;
    }

    private Matter() {}
}
