package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.Receipt;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.Terms;
import fr.workinfrance.query.awaited.FurtherPieces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a submitted dossier has come.
 *
 * @param terms those it is examined under, from the day of submission
 * @param inCharge the agency that decides; differs from the receipt's service once forwarded
 * @param asked the last pieces asked for; stays to be shown after they came
 * @param completeAt when it was held complete
 * @param forwarded how the agency in charge came to be so; absent when it was the first
 * @param further what the examination asked for once it was complete; absent when it asked for nothing
 */
public record Progress(
        Terms terms,
        AgencyId inCharge,
        Receipt receipt,
        Instant submittedAt,
        StatutoryClock clock,
        @Nullable PiecesAsked asked,
        @Nullable Instant completeAt,
        @Nullable Forwarding forwarded,
        @Nullable FurtherPieces further) {
    /** What an incomplete dossier lacks, and until when it may be produced. */
    public record PiecesAsked(
            Instant at,
            List<PieceGap> gaps,
            LocalDate respondBy,
            @Nullable Personal<String> message) {
        public PiecesAsked {
            gaps = List.copyOf(gaps);
        }
    }

    /** Who passed it on, and why: the applicant is told (CRPA L114-2). */
    public record Forwarding(Instant at, AgencyId from, Personal<String> reasons) {}

    Progress asking(PiecesAsked pieces, LocalDate on) {
        return new Progress(
                terms,
                inCharge,
                receipt,
                submittedAt,
                clock.suspended(on, pieces.respondBy()),
                pieces,
                completeAt,
                forwarded,
                further);
    }

    /** Law: the clock stands still for what is left (CRPA L114-5). */
    Progress awaiting(List<PieceGap> left) {
        var part = asked == null ? null : new PiecesAsked(asked.at(), left, asked.respondBy(), asked.message());
        return new Progress(terms, inCharge, receipt, submittedAt, clock, part, completeAt, forwarded, further);
    }

    Progress supplementedOn(LocalDate day) {
        return new Progress(
                terms, inCharge, receipt, submittedAt, clock.resumed(day), asked, completeAt, forwarded, further);
    }

    Progress complete(Instant at, LocalDate day) {
        return new Progress(terms, inCharge, receipt, submittedAt, clock.resumed(day), asked, at, forwarded, further);
    }

    /** The whole delay again, because an appeal opened the request anew. */
    Progress reopened(LocalDate on, Period delay) {
        return new Progress(
                terms,
                inCharge,
                receipt,
                submittedAt,
                StatutoryClock.startingOn(on, delay),
                asked,
                completeAt,
                forwarded,
                further);
    }

    Progress forwardedTo(AgencyId to, Forwarding how) {
        return new Progress(terms, to, receipt, submittedAt, clock, asked, completeAt, how, further);
    }

    /** Law: neither the stage nor the clock changes (CRPA L114-5 speaks of completeness alone). */
    Progress examining(FurtherPieces pieces) {
        return new Progress(terms, inCharge, receipt, submittedAt, clock, asked, completeAt, forwarded, pieces);
    }
}
