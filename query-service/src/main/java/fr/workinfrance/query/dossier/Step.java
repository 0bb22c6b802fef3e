package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.reading.Quality;
import fr.workinfrance.domain.reading.ReadingEvent;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.domain.wallet.WalletEvent;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One step in the life of a dossier, to be told in plain words: never a fact about a person.
 *
 * @param sequence its place in its stream, the dossier's, its readings' or an offer's
 * @param name of the event, without its revision: the key of its sentence
 * @param by what kind of actor it was: {@code applicant}, {@code MANDATARY}, {@code DIRECCTE-75}, {@code automation}…, never which
 *     person
 * @param facts what the sentence may name
 */
public record Step(
        DossierId dossier,
        long position,
        long sequence,
        String name,
        Instant at,
        Instant recordedAt,
        String by,
        Map<String, String> facts) {
    public Step {
        facts = Map.copyOf(facts);
    }

    /** The step that an event of the log is; empty for an event that is of no dossier. */
    public static Optional<Step> of(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case DossierEvent e ->
                Optional.of(step(recorded, EventCatalogue.typeOf(e), e.dossier(), e.at(), StepFacts.of(e)));
            case ReadingEvent e ->
                Optional.of(step(recorded, EventCatalogue.typeOf(e), e.dossier(), e.at(), StepFacts.of(e)));
            case WalletEvent e ->
                Optional.of(step(recorded, EventCatalogue.typeOf(e), e.dossier(), e.at(), StepFacts.of(e)));
            case ExchangeEvent e ->
                Optional.of(step(recorded, EventCatalogue.typeOf(e), e.dossier(), e.at(), StepFacts.of(e)));
            case DeskEvent e ->
                Optional.of(step(recorded, EventCatalogue.typeOf(e), e.dossier(), e.at(), StepFacts.of(e)));
            default -> Optional.empty();
        };
    }

    private static Step step(
            RecordedEvent r, EventType type, DossierId dossier, Instant at, Map<String, String> facts) {
        var by = r.event() instanceof DossierRead(var _, var _, var _, Quality quality, var _, var _)
                        && quality == Quality.PARTY
                ? "party"
                : kindOf(r.by().actor());
        return new Step(dossier, r.position(), r.sequence(), type.name(), at, r.recordedAt(), by, facts);
    }

    /** The same step, by whom it was said more exactly. */
    Step by(String known) {
        return new Step(dossier, position, sequence, name, at, recordedAt, known, facts);
    }

    /** Without the account: {@code officer:paul@PREFECTURE-75} becomes {@code PREFECTURE-75}. */
    public static String kindOf(String actor) {
        int agency = actor.indexOf('@');
        if (agency >= 0) return actor.substring(agency + 1);
        int account = actor.indexOf(':');
        return account < 0 ? "automation" : actor.substring(0, account);
    }
}
