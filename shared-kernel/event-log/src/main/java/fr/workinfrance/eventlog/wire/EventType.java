package fr.workinfrance.eventlog.wire;

import java.util.regex.Pattern;

/** The name and revision under which an event is stored, such as {@code dossier.submitted/1}. */
public record EventType(String name, int revision) {

    private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    public EventType {
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not an event name: " + name);
        if (revision < 1) throw new IllegalArgumentException("revisions count from 1: " + name + "/" + revision);
    }

    @Override
    public String toString() {
        return name + "/" + revision;
    }
}
