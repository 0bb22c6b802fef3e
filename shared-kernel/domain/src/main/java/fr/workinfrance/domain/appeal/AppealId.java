package fr.workinfrance.domain.appeal;

import java.util.UUID;

/** One appeal against one decision. */
public record AppealId(UUID value) {

    public static AppealId of(String text) {
        return new AppealId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
