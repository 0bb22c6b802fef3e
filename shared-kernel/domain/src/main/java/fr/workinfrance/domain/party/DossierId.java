package fr.workinfrance.domain.party;

import java.util.UUID;

/** The number a dossier keeps for life. */
public record DossierId(UUID value) {

    public static DossierId of(String text) {
        return new DossierId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
