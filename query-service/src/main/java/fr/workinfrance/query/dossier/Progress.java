package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.Receipt;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.privacy.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a submitted dossier has come.
 *
 * @param inCharge the agency that decides; differs from the receipt's service once forwarded
 * @param asked the last pieces asked for; stays to be shown after they came
 * @param completeAt when it was held complete
 */
public record Progress(
        AgencyId inCharge,
        Receipt receipt,
        Instant submittedAt,
        StatutoryClock clock,
        @Nullable PiecesAsked asked,
        @Nullable Instant completeAt) {
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

    Progress asking(PiecesAsked pieces, LocalDate on) {
        return new Progress(
                inCharge, receipt, submittedAt, clock.suspended(on, pieces.respondBy()), pieces, completeAt);
    }

    Progress supplementedOn(LocalDate day) {
        return new Progress(inCharge, receipt, submittedAt, clock.resumed(day), asked, completeAt);
    }

    Progress complete(Instant at, LocalDate day) {
        return new Progress(inCharge, receipt, submittedAt, clock.resumed(day), asked, at);
    }

    Progress forwardedTo(AgencyId to) {
        return new Progress(to, receipt, submittedAt, clock, asked, completeAt);
    }
}
