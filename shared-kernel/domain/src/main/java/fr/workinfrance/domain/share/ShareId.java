package fr.workinfrance.domain.share;

import java.util.UUID;

/** The number of a share, which says nothing and opens nothing. */
public record ShareId(UUID value) {

    public static ShareId of(String text) {
        return new ShareId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
