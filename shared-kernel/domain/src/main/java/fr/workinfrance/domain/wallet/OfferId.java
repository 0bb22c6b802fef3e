package fr.workinfrance.domain.wallet;

import java.util.UUID;

/** The number of one offer to a wallet. */
public record OfferId(UUID value) {

    public static OfferId of(String text) {
        return new OfferId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
