package fr.workinfrance.domain.privacy;

import java.util.UUID;

/** The person whom a fact is about: whose key seals it. */
public record SubjectId(UUID value) {

    public static SubjectId of(String text) {
        return new SubjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
