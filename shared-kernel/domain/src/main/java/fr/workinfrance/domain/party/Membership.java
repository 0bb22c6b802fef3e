package fr.workinfrance.domain.party;

import fr.workinfrance.domain.application.ApplicantRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who takes part in a dossier beside the one who opened it, and who is invited to: both by the number of their invitation.
 *
 * @param invited neither taken up nor revoked; their last day may have passed
 */
public record Membership(Map<InvitationId, Invitation> invited, Map<InvitationId, Member> members) {

    public static final Membership NONE = new Membership(Map.of(), Map.of());

    public Membership {
        invited = Map.copyOf(invited);
        members = Map.copyOf(members);
    }

    public Optional<Member> of(AccountId account) {
        return members.values().stream()
                .filter(member -> member.account().equals(account))
                .findFirst();
    }

    /** The invitation that a code belongs to, as long as it may be taken up. */
    public Optional<Map.Entry<InvitationId, Invitation>> openBy(String lookup, LocalDate day) {
        return invited.entrySet().stream()
                .filter(one -> one.getValue().lookup().equals(lookup))
                .filter(one -> one.getValue().isOpenOn(day))
                .findFirst();
    }

    /** Whether somebody has that role, or may still take it up. */
    public boolean holds(ApplicantRole role, LocalDate day) {
        return members.values().stream().anyMatch(member -> member.role() == role)
                || invited.values().stream().anyMatch(one -> one.role() == role && one.isOpenOn(day));
    }

    /** How many take part or may still come. */
    public long size(LocalDate day) {
        return members.size()
                + invited.values().stream().filter(one -> one.isOpenOn(day)).count();
    }

    public Membership inviting(InvitationId id, Invitation invitation) {
        var more = new HashMap<>(invited);
        more.put(id, invitation);
        return new Membership(more, members);
    }

    public Membership withdrawing(InvitationId id) {
        var fewer = new HashMap<>(invited);
        fewer.remove(id);
        return new Membership(fewer, members);
    }

    /** Somebody came; an invitation that was never made lets nobody in. */
    public Membership joining(InvitationId id, AccountId account) {
        var invitation = invited.get(id);
        if (invitation == null) return this;
        var more = new HashMap<>(members);
        more.put(id, new Member(account, invitation.role()));
        return new Membership(withdrawing(id).invited(), more);
    }

    public Membership without(InvitationId id) {
        var fewer = new HashMap<>(members);
        fewer.remove(id);
        return new Membership(invited, fewer);
    }
}
