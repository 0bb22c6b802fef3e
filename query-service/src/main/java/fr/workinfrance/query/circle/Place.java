package fr.workinfrance.query.circle;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One place in a dossier that somebody was invited to.
 *
 * @param account of whoever took it; absent while nobody has
 * @param name of theirs, still sealed
 * @param since when they came
 * @param endedAt when the invitation was revoked, or the part ended
 */
public record Place(
        InvitationId invitation,
        ApplicantRole role,
        Instant invitedAt,
        LocalDate until,
        @Nullable AccountId account,
        @Nullable Personal<String> name,
        @Nullable Instant since,
        @Nullable Instant endedAt) {

    static Place kept(InvitationId invitation, ApplicantRole role, Instant at, LocalDate until) {
        return new Place(invitation, role, at, until, null, null, null, null);
    }

    Place taken(AccountId by, Personal<String> named, Instant at) {
        return new Place(invitation, role, invitedAt, until, by, named, at, endedAt);
    }

    Place ended(Instant at) {
        return new Place(invitation, role, invitedAt, until, account, name, since, at);
    }

    public boolean isTaken() {
        return account != null && endedAt == null;
    }

    public boolean isOffered() {
        return account == null && endedAt == null;
    }

    public boolean isOf(AccountId one) {
        return one.equals(account);
    }
}
