package fr.workinfrance.command.sharing;

import fr.workinfrance.command.dossier.share.ShareRequest;
import fr.workinfrance.command.dossier.share.Shares;
import fr.workinfrance.command.issuing.Attested;
import fr.workinfrance.command.issuing.AttestedDossiers;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.attestation.ShareCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareAnswer;
import fr.workinfrance.domain.share.ShareAnswer.Recorded;
import fr.workinfrance.domain.share.ShareAnswer.Refused;
import fr.workinfrance.domain.share.ShareCommand;
import fr.workinfrance.domain.share.ShareCommand.OpenShare;
import fr.workinfrance.domain.share.ShareCommand.RevokeShare;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.eventlog.shredding.SubjectErased;
import fr.workinfrance.service.holder.Disclosed;
import fr.workinfrance.service.holder.ShareLock;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens shares and takes them back. That the asker is the holder was seen to before.
 *
 * <p>Why the box before the event, and emptied before the share is taken back: stopped anywhere, nothing is shown that should not
 * be, and the same request again ends what it began.
 */
public final class ShareDesk {

    private final Shares shares;
    private final AttestedDossiers attested;
    private final ShareBoxes boxes;
    private final ShareCodes codes;
    private final ShareLock lock;
    private final Clock clock;

    ShareDesk(
            Shares shares, AttestedDossiers attested, ShareBoxes boxes, ShareCodes codes, ShareLock lock, Clock clock) {
        this.shares = shares;
        this.attested = attested;
        this.boxes = boxes;
        this.codes = codes;
        this.lock = lock;
        this.clock = clock;
    }

    /** What a holder wishes to share. */
    public record Wish(SharePurpose purpose, Personal<String> recipient, Disclosure discloses, LocalDate until) {}

    /**
     * A code that was made, and what the log says of it.
     *
     * @param asAsked not so where the same command asked for another share before, which is this one
     */
    public record Made(ShareId share, ShareCode code, ShareAnswer answer, boolean asAsked) {}

    /** Nothing where there is no attestation to share. The same command again gives the same code. */
    public Optional<Made> open(DossierId dossier, Wish wish, Actor holder, UUID commandId) {
        return attested.of(dossier).flatMap(known -> open(dossier, wish, holder, commandId, known));
    }

    private Optional<Made> open(DossierId dossier, Wish wish, Actor holder, UUID commandId, Attested known) {
        var share = codes.number(dossier, commandId, wish);
        var sealed = lock.seal(codes.of(share), share, shown(known, wish).json());
        boxes.keep(share, Subjects.worker(dossier), wish.until(), sealed);
        try {
            var answer = ask(commandId, holder, command(dossier, share, wish, known));
            var told = number(answer).orElse(share);
            // Why dropped and not emptied: what was refused may be mended, and asked again under the same number.
            if (answer instanceof Refused || !told.equals(share)) boxes.drop(share);
            return Optional.of(new Made(told, codes.of(told), answer, told.equals(share)));
        } catch (SubjectErased erasedMeanwhile) {
            return Optional.empty();
        }
    }

    ShareAnswer revoke(DossierId dossier, ShareId share, Actor holder, UUID commandId) {
        // Why first: nobody empties a box of somebody else's.
        if (!shares.isOf(holder, dossier, share)) return new Refused(ShareAnswer.Why.NO_SUCH_SHARE);
        boxes.empty(share, Subjects.worker(dossier));
        return ask(commandId, holder, new RevokeShare(dossier, share));
    }

    /** Ends what somebody shared who has no part in the dossier any more. */
    ShareAnswer end(DossierId dossier, ShareId share, Actor.Automation by) {
        boxes.empty(share, Subjects.worker(dossier));
        // Why a number made from the share: several instances, or one that was killed, still end it once.
        var number = UUID.nameUUIDFromBytes(("end-share/" + share).getBytes(StandardCharsets.UTF_8));
        return ask(number, by, new RevokeShare(dossier, share));
    }

    void sweep() {
        boxes.sweep(ParisTime.dayOf(clock.instant()));
    }

    /** The share that was recorded: by an earlier try too, whatever that one asked for. */
    private static Optional<ShareId> number(ShareAnswer answer) {
        return answer instanceof Recorded(ShareOpened opened) ? Optional.of(opened.share()) : Optional.empty();
    }

    private OpenShare command(DossierId dossier, ShareId share, Wish wish, Attested known) {
        return new OpenShare(
                dossier,
                share,
                wish.purpose(),
                wish.recipient(),
                wish.discloses(),
                wish.until(),
                known.until(),
                lock.lookup(codes.of(share)));
    }

    private ShareAnswer ask(UUID commandId, Actor holder, ShareCommand command) {
        return shares.ask(new ShareRequest(commandId, holder, clock.instant(), command));
    }

    private static Disclosed shown(Attested known, Wish wish) {
        boolean employed = wish.discloses().showsJob();
        boolean named = wish.discloses().showsHolder();
        return new Disclosed(
                wish.recipient() instanceof Personal.Readable<String>(var _, String recipient) ? recipient : null,
                employed ? known.job() : null,
                employed ? known.employer() : null,
                employed ? known.siret() : null,
                named ? known.lastName() : null,
                named ? known.firstName() : null);
    }
}
