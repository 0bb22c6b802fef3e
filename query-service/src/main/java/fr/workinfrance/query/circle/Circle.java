package fr.workinfrance.query.circle;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.InvitationRevoked;
import fr.workinfrance.domain.dossier.DossierEvent.InvitationTakenUp;
import fr.workinfrance.domain.dossier.DossierEvent.PartyInvited;
import fr.workinfrance.domain.dossier.DossierEvent.PartyRemoved;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Member;
import fr.workinfrance.domain.party.Membership;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Every place in a dossier that somebody was ever invited to, the oldest first: those who left stay to be told of. */
public record Circle(List<Place> places) {

    public static final Circle NONE = new Circle(List.of());

    public Circle {
        places = List.copyOf(places);
    }

    public Circle then(DossierEvent event) {
        return switch (event) {
            case PartyInvited e -> with(Place.kept(e.invitation(), e.role(), e.at(), e.until()));
            case InvitationTakenUp e -> changing(e.invitation(), p -> p.taken(e.account(), e.name(), e.at()));
            case InvitationRevoked e -> changing(e.invitation(), p -> p.ended(e.at()));
            case PartyRemoved e -> changing(e.invitation(), p -> p.ended(e.at()));
            default -> this;
        };
    }

    /** Those who take part today, as the rights ask for them: an invitation gives none. */
    public Membership membership() {
        var members = new HashMap<InvitationId, Member>();
        for (var place : places)
            if (place.isTaken() && place.account() instanceof AccountId account)
                members.put(place.invitation(), new Member(account, place.role()));
        return new Membership(Map.of(), members);
    }

    public Stream<Place> taken() {
        return places.stream().filter(Place::isTaken);
    }

    public Optional<Place> find(InvitationId invitation) {
        return places.stream()
                .filter(place -> place.invitation().equals(invitation))
                .findFirst();
    }

    /** As what somebody takes part, or last did; empty for whoever never has. */
    public Optional<ApplicantRole> roleOf(AccountId account) {
        return places.reversed().stream()
                .filter(place -> place.isOf(account))
                .map(Place::role)
                .findFirst();
    }

    private Circle with(Place place) {
        var more = new ArrayList<>(places);
        more.add(place);
        return new Circle(more);
    }

    private Circle changing(InvitationId invitation, UnaryOperator<Place> change) {
        return new Circle(places.stream()
                .map(place -> place.invitation().equals(invitation) ? change.apply(place) : place)
                .toList());
    }
}
