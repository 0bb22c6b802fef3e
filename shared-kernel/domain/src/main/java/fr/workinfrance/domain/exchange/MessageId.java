package fr.workinfrance.domain.exchange;

import java.util.UUID;

/** The number of a message, chosen by whoever writes it, so that sending twice is writing once. */
public record MessageId(UUID value) {

    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
