package fr.workinfrance.eventlog.store;

import fr.workinfrance.domain.dossier.DossierEvent.DossierWithdrawn;
import fr.workinfrance.domain.dossier.DossierEvent.DraftSaved;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.wire.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** An event of half a megabyte. */
    static Object large() {
        var dossier = new DossierId(UUID.randomUUID());
        var typed = new Answers(Map.of(FormField.LAST_NAME, "x".repeat(512 * 1024)));
        return new DraftSaved(
                dossier, Instant.parse("2018-03-15T09:26:53Z"), Personal.of(Subjects.worker(dossier), typed));
    }

    private static Object event() {
        return new DossierWithdrawn(new DossierId(UUID.randomUUID()), Instant.parse("2018-03-15T09:26:53Z"));
    }

    private Happenings() {}
}
