package fr.workinfrance.eventlog.revision;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.reading.Quality;
import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reading recorded before its quality was: by an officer then, and who decides was never consulted, so that the agency's kind
 * says which of the two they were.
 */
final class ReadWithoutQuality implements Upcaster {

    @Override
    public EventType from() {
        return new EventType("reading.dossier-read", 1);
    }

    @Override
    public ObjectNode apply(ObjectNode stored) {
        var agency = AgencyId.of(stored.path("agency").asString());
        var quality = agency.kind() == AgencyKind.DIRECCTE ? Quality.IN_CHARGE : Quality.CONSULTED;
        return stored.put("quality", quality.name());
    }
}
