package fr.workinfrance.query.notification;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.DossierView;
import java.util.stream.Stream;

/** Work that came to an agency, as its digest of the day names it. */
record Arrival(RecordedEvent recorded, AgencyId agency, DossierView view, What what) {

    /** What came. */
    enum What {
        SUBMITTED,
        SUPPLEMENTED,
        FORWARDED,
        OPINION_ASKED
    }

    static Stream<Arrival> of(RecordedEvent recorded, DossierEvent event, DossierView view) {
        return switch (event) {
            case DossierSubmitted e ->
                Stream.of(new Arrival(recorded, e.receipt().service(), view, What.SUBMITTED));
            case DossierForwarded e -> Stream.of(new Arrival(recorded, e.to(), view, What.FORWARDED));
            case OpinionRequested e ->
                Stream.of(new Arrival(recorded, e.request().agency(), view, What.OPINION_ASKED));
            case PiecesProducedInPart _
            when view.progress() != null ->
                Stream.of(new Arrival(recorded, view.progress().inCharge(), view, What.SUPPLEMENTED));
            case FurtherPiecesProduced _
            when view.progress() != null ->
                Stream.of(new Arrival(recorded, view.progress().inCharge(), view, What.SUPPLEMENTED));
            case DossierSupplemented _
            when view.progress() != null ->
                Stream.of(new Arrival(recorded, view.progress().inCharge(), view, What.SUPPLEMENTED));
            default -> Stream.of();
        };
    }
}
