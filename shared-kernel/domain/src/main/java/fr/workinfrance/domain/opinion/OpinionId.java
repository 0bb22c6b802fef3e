package fr.workinfrance.domain.opinion;

import java.util.UUID;

/** One opinion (avis) asked of one agency. */
public record OpinionId(UUID value) {

    public static OpinionId of(String text) {
        return new OpinionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
