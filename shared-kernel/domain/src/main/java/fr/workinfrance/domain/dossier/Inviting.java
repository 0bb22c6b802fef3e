package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Decision.accept;
import static fr.workinfrance.domain.dossier.Decision.refuse;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.RemoveParty;
import fr.workinfrance.domain.dossier.DossierCommand.RevokeInvitation;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.dossier.DossierEvent.InvitationRevoked;
import fr.workinfrance.domain.dossier.DossierEvent.InvitationTakenUp;
import fr.workinfrance.domain.dossier.DossierEvent.PartyInvited;
import fr.workinfrance.domain.dossier.DossierEvent.PartyRemoved;
import fr.workinfrance.domain.party.Parties;
import java.time.Instant;
import java.time.LocalDate;

/** The moves by which others come to a dossier and leave it. That whoever invites opened it, the policy sees to. */
final class Inviting {

    /** How long a code may be used, in days: long enough for a letter, short enough to be forgotten. */
    static final int DAYS = 14;

    /** So many take part or may still come: an employer, a worker and a firm of advisers. */
    static final int MOST = 8;

    static Decision invite(Parties parties, InviteParty c, Instant now) {
        var today = ParisTime.dayOf(now);
        if (isTaken(parties, c.role(), today)) return refuse(new Refusal.RoleTaken(c.role()));
        if (parties.membership().size(today) >= MOST) return refuse(new Refusal.TooManyParties(MOST));
        return accept(new PartyInvited(c.dossier(), now, c.invitation(), c.role(), today.plusDays(DAYS), c.lookup()));
    }

    /** Law: one authorisation is for one worker and one employer; each may mandate several. */
    private static boolean isTaken(Parties parties, ApplicantRole role, LocalDate today) {
        return role != ApplicantRole.MANDATARY
                && (parties.role() == role || parties.membership().holds(role, today));
    }

    // Why the code first: whoever has no code learns nothing, not even whether they take part.
    static Decision takeUp(Parties parties, TakeUpInvitation c, Instant now) {
        var open = parties.membership().openBy(c.lookup(), ParisTime.dayOf(now));
        if (open.isEmpty()) return refuse(new Refusal.InvitationUnknown());
        if (parties.include(c.account())) return refuse(new Refusal.TakesPartAlready());
        var id = open.get().getKey();
        var role = open.get().getValue().role();
        return accept(new InvitationTakenUp(c.dossier(), now, id, role, c.account(), c.name()));
    }

    /** One whose last day has passed may be revoked too: whoever tidies up need not count days. */
    static Decision revoke(Parties parties, RevokeInvitation c, Instant now) {
        var invitation = parties.membership().invited().get(c.invitation());
        return invitation == null
                ? refuse(new Refusal.InvitationUnknown())
                : accept(new InvitationRevoked(c.dossier(), now, c.invitation(), invitation.role()));
    }

    static Decision remove(Parties parties, RemoveParty c, Instant now) {
        var member = parties.membership().members().get(c.invitation());
        boolean left = member != null && member.account().equals(c.by());
        if (!left && !parties.owner().equals(c.by())) return refuse(new Refusal.NotAllowed(Move.REMOVE_PARTY));
        return member == null
                ? refuse(new Refusal.PartyUnknown(c.invitation()))
                : accept(new PartyRemoved(c.dossier(), now, c.invitation(), member.role(), left));
    }

    private Inviting() {}
}
