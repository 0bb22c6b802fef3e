package fr.workinfrance.domain.appeal;

import fr.workinfrance.domain.agency.AgencyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An appeal and how far it has come.
 *
 * @param heardBy the agency it is addressed to; absent where it was filed before appeals named one: the agency in charge then
 * @param silenceOn the day at whose end silence rejects it (CRPA L411-7)
 */
public record Appeal(
        AppealId id, AppealKind kind, @Nullable AgencyId heardBy, LocalDate filedOn, LocalDate silenceOn, State state) {

    /** How an appeal stands. */
    public enum State {
        PENDING,
        ALLOWED,
        REJECTED,
        REJECTED_BY_SILENCE
    }

    public static Appeal filed(
            AppealId id, AppealKind kind, @Nullable AgencyId heardBy, LocalDate filedOn, LocalDate silenceOn) {
        return new Appeal(id, kind, heardBy, filedOn, silenceOn, State.PENDING);
    }

    /** Who is to answer it, the dossier being that agency's. */
    public AgencyId answeredBy(AgencyId inCharge) {
        return heardBy == null || kind == AppealKind.GRACIOUS ? inCharge : heardBy;
    }

    Appeal in(State next) {
        return new Appeal(id, kind, heardBy, filedOn, silenceOn, next);
    }
}
