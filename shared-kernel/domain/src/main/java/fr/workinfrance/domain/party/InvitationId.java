package fr.workinfrance.domain.party;

import java.util.UUID;

/** The number of an invitation, and of whoever took it up. It names nobody and lets nobody in. */
public record InvitationId(UUID value) {

    public static InvitationId of(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
