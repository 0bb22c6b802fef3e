package fr.workinfrance.query.beside;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.desk.Desks;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import org.jspecify.annotations.Nullable;

/**
 * How a dossier lies on the desk of one agency.
 *
 * @param version sequence number of the last event of that desk
 * @param named the officer it is given to, by name and capacity; absent when it is everybody's
 */
record DeskPlace(
        DossierId dossier,
        AgencyId agency,
        long version,
        Desks.Place place,
        @Nullable Signatory named) {

    static DeskPlace bare(DossierId dossier, AgencyId agency) {
        return new DeskPlace(dossier, agency, -1, Desks.Place.BARE, null);
    }

    DeskPlace then(DeskEvent event, long sequence) {
        // Why: an event that was parked and is tried again may already be in the row.
        if (sequence <= version) return this;
        var who = switch (event) {
            case DeskEvent.OfficerAssigned e -> e.named();
            case DeskEvent.OfficerReleased _ -> null;
            case DeskEvent.LabelPut _, DeskEvent.LabelTakenOff _ -> named;
        };
        return new DeskPlace(dossier, agency, sequence, place.then(event), who);
    }
}
