package fr.workinfrance.query.circle;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part by invitation, or is invited, as one reader is shown them. Never by an account.
 *
 * @param invitation its number, by which one asks to end it; it lets nobody in
 * @param name absent while nobody came, where persons are pseudonyms, and once the person is erased
 * @param self whether it is the reader
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartyLine(
        String invitation,
        ApplicantRole role,
        State state,
        Instant invitedAt,
        LocalDate until,
        @Nullable Instant since,
        @Nullable String name,
        boolean self) {

    /** What has become of an invitation. */
    public enum State {
        OFFERED,
        /** Nobody came in time. */
        EXPIRED,
        TAKES_PART
    }

    /** Opens a name for the reader; gives nothing where they have no right, or the person is erased. */
    public interface Words {
        @Nullable
        String open(@Nullable Personal<String> sealed);
    }

    /** Those who take part or may still come; the trail tells of the others. */
    public static List<PartyLine> of(Circle circle, Actor reader, LocalDate today, Words words) {
        return circle.places().stream()
                .filter(place -> place.endedAt() == null)
                .map(place -> line(place, reader, today, words))
                .toList();
    }

    private static PartyLine line(Place place, Actor reader, LocalDate today, Words words) {
        return new PartyLine(
                place.invitation().toString(),
                place.role(),
                state(place, today),
                place.invitedAt(),
                place.until(),
                place.since(),
                words.open(place.name()),
                reader instanceof Actor.Applicant(var account) && place.isOf(account));
    }

    private static State state(Place place, LocalDate today) {
        if (place.isTaken()) return State.TAKES_PART;
        return today.isAfter(place.until()) ? State.EXPIRED : State.OFFERED;
    }
}
