package fr.workinfrance.standalone.stories;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.ReadingRequest;
import fr.workinfrance.command.dossier.beside.AsideRequest;
import fr.workinfrance.command.dossier.beside.Asides;
import fr.workinfrance.command.dossier.beside.DeskRequest;
import fr.workinfrance.command.dossier.beside.ExchangeRequest;
import fr.workinfrance.command.sharing.ShareDesk;
import fr.workinfrance.command.sharing.ShareDesk.Made;
import fr.workinfrance.command.sharing.ShareDesk.Wish;
import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.desk.DeskCommand;
import fr.workinfrance.domain.exchange.ExchangeCommand.WriteMessage;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.reading.Reader;
import fr.workinfrance.domain.reading.ReadingCommand.RecordReading;
import fr.workinfrance.domain.reading.ReadingCommand.RecordRefusedReading;
import fr.workinfrance.domain.share.ShareAnswer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Makes things happen beside a dossier, as people do: messages, who has it, what it is marked with, who read it, whom its
 * attestation is shared with. As {@link DoorNarrator}, it adds only what is missing when it tells a story again.
 */
final class BesideNarrator {

    private final Dossiers dossiers;
    private final Asides asides;
    private final ShareDesk shares;

    BesideNarrator(Dossiers dossiers, Asides asides, ShareDesk shares) {
        this.dossiers = dossiers;
        this.asides = asides;
        this.shares = shares;
    }

    /** @throws IllegalStateException when whoever writes may not */
    void write(Actor who, Instant at, WriteMessage message) {
        ask(message.aside(), new ExchangeRequest(number(message.dossier(), message.message()), who, at, null, message));
    }

    /** @throws IllegalStateException when whoever asks may not */
    void mark(Actor who, Instant at, DeskCommand mark) {
        ask(mark.aside(), new DeskRequest(number(mark.dossier(), mark.aside()), who, at, null, mark));
    }

    // Why here: those streams do not know who is who to a dossier, and trust whoever let them in.
    private void ask(Aside aside, AsideRequest request) {
        var found = dossiers.situation(request.actor(), request.dossier());
        require(AccessPolicy.mayAsk(aside, found.stage()).contains(found.standing()), request.actor(), aside);
        asides.ask(request);
    }

    /** Somebody is shown everything of it that they may read; a stranger is refused, and that is noted. */
    void read(Actor who, Instant at, DossierId dossier) {
        var found = dossiers.situation(who, dossier);
        var reader = Reader.of(who, found.standing()).orElseThrow();
        var parts = AccessPolicy.readableBy(found.standing(), found.stage());
        var reading = found.standing() == Standing.STRANGER
                ? new RecordRefusedReading(dossier, reader, Set.of())
                : new RecordReading(dossier, reader, parts, found.news());
        dossiers.record(new ReadingRequest(number(dossier, "read/" + reader.account()), who, at, reading));
    }

    /** @throws IllegalStateException when whoever asks is not the holder, or the law refuses */
    void share(Actor holder, DossierId dossier, Wish wish) {
        require(AccessPolicy.mayShare().contains(dossiers.standing(holder, dossier)), holder, wish);
        var number = number(dossier, "share");
        Patience.until(
                "an attestation may be shared",
                () -> shares.open(dossier, wish, holder, number)
                        .map(Made::answer)
                        .filter(answer -> recorded(answer, wish))
                        .isPresent());
    }

    private static boolean recorded(ShareAnswer answer, Wish wish) {
        if (answer instanceof ShareAnswer.Refused(var why)) throw new IllegalStateException(wish + ": " + why);
        return true;
    }

    private static void require(boolean allowed, Actor who, Object what) {
        if (!allowed) throw new IllegalStateException(who + " may not: " + what);
    }

    private static UUID number(DossierId dossier, Object what) {
        return DoorNarrator.number(dossier + "/beside/" + what);
    }
}
