package fr.workinfrance.eventlog.store;

import fr.workinfrance.domain.dossier.DossierEvent.DossierWithdrawn;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Messages to append. */
final class Happenings {

    /** So many events of a stream, from a sequence on. */
    static List<DomainEventMessage<?>> happened(String stream, long from, int count) {
        return LongStream.range(from, from + count)
                .<DomainEventMessage<?>>mapToObj(sequence -> happened(stream, sequence, event()))
                .toList();
    }

    static DomainEventMessage<?> happened(String stream, long sequence, Object event) {
        var by = new Provenance("applicant:awa", "TestCommand", "c-" + sequence);
        return new GenericDomainEventMessage<>("dossier", stream, sequence, event, by.asMetadata());
    }

    private static Object event() {
        return new DossierWithdrawn(new DossierId(UUID.randomUUID()), Instant.parse("2018-03-15T09:26:53Z"));
    }

    private Happenings() {}
}
