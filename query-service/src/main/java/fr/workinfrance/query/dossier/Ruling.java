package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the examination ended.
 *
 * @param at the legal instant: for a silence, when the implicit rejection was born
 * @param period of a grant
 * @param because why of a closing
 * @param words reasons of fact of a refusal, reasons to override of a grant, message of a closing
 * @param overriding why a refusal passed over opinions; those of a grant are its words
 * @param signatory absent for a silence, a withdrawal by the applicant, a decision taken elsewhere, and the closings of before signatories were kept
 * @param passedOver the mandatory opinions it did not wait for
 * @param notAsked the articles of those that nobody had asked for
 * @param elsewhere taken in the system the dossier was imported from
 */
public record Ruling(
        Kind kind,
        Instant at,
        @Nullable AuthorisedPeriod period,
        List<Personal<String>> conditions,
        List<String> lawReasons,
        @Nullable CloseReason because,
        @Nullable Personal<String> words,
        @Nullable Personal<String> overriding,
        @Nullable Signatory signatory,
        List<OpinionId> passedOver,
        List<String> notAsked,
        boolean elsewhere) {
    public Ruling {
        conditions = List.copyOf(conditions);
        lawReasons = List.copyOf(lawReasons);
        passedOver = List.copyOf(passedOver);
        notAsked = List.copyOf(notAsked);
    }

    /** The ways a dossier ends. */
    public enum Kind {
        GRANTED,
        REFUSED,
        REFUSED_BY_SILENCE,
        CLOSED,
        WITHDRAWN
    }

    /** Its day by Paris. Law: silence decides at the end of a day; the day to be named is that one, not the midnight that follows. */
    public LocalDate day() {
        var day = ParisTime.dayOf(at);
        return kind == Kind.REFUSED_BY_SILENCE ? day.minusDays(1) : day;
    }

    static Ruling plain(Kind kind, Instant at, boolean elsewhere) {
        return new Ruling(
                kind, at, null, List.of(), List.of(), null, null, null, null, List.of(), List.of(), elsewhere);
    }

    static Ruling granted(Instant at, AuthorisedPeriod period, boolean elsewhere) {
        return new Ruling(
                Kind.GRANTED,
                at,
                period,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                elsewhere);
    }
}
