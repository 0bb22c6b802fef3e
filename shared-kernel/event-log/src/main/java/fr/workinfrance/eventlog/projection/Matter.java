package fr.workinfrance.eventlog.projection;

import java.util.Set;

/**
 * What a stream is about: a dossier, for its own stream and those beside it that are told by how it stands; otherwise the stream
 * alone.
 */
public final class Matter {

    private static final Set<String> BESIDE = Set.of("reading", "exchange", "desk");

    public static String of(String stream) {
        int kind = stream.indexOf(':');
        return kind >= 0 && BESIDE.contains(stream.substring(0, kind)) ? stream.substring(kind + 1) : stream;
    }

    private Matter() {}
}
