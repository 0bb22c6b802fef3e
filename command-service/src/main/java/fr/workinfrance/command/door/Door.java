package fr.workinfrance.command.door;

import fr.workinfrance.command.dossier.CommandDigest;
import fr.workinfrance.command.dossier.Denied;
import fr.workinfrance.command.dossier.DossierRequest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What every entrance of this service does alike: who asks, which dossier, and how the answer looks. */
public final class Door {

    private final Dossiers dossiers;
    private final DenialProblem problems;
    private final CommandDigest digest;
    private final Clock clock;

    public Door(Dossiers dossiers, DenialProblem problems, CommandDigest digest, Clock clock) {
        this.dossiers = dossiers;
        this.problems = problems;
        this.digest = digest;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    Asker asker(DossierId dossier, Account account) {
        return new Asker(dossier, account, now());
    }

    /** The dossier of an address; what cannot be a number is as unknown as a number nobody has. */
    public static DossierId dossier(String text) {
        try {
            var id = DossierId.of(text);
            if (id.toString().equals(text.toLowerCase(Locale.ROOT))) return id;
        } catch (IllegalArgumentException notOne) {
            // Said below, as of any other number nobody has.
        }
        throw DenialProblem.unknownDossier();
    }

    /**
     * Turns away whoever may not ask this beside the dossier.
     *
     * @throws RequestProblem as of a dossier nobody has, to whoever is nobody to it
     */
    public void admit(Account asker, DossierId dossier, Aside aside) {
        var found = dossiers.situation(asker.actor(), dossier);
        if (found.standing() == Standing.STRANGER) throw DenialProblem.unknownDossier();
        if (!AccessPolicy.mayAsk(aside, found.stage()).contains(found.standing()))
            throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }

    /** Turns away whoever may not ask this of the dossier, as the shell would. */
    public void admit(Account account, DossierId dossier, Move move) {
        admit(asker(dossier, account), move);
    }

    /** The same. */
    void admit(Asker asker, Move move) {
        var found = dossiers.situation(asker.actor(), asker.dossier());
        boolean begins = move == Move.OPEN_DRAFT;
        var standing = begins && found.stage() == Stage.NOT_OPENED
                ? Standing.of(asker.actor(), Optional.empty())
                : found.standing();
        if (standing == Standing.STRANGER && !begins) throw DenialProblem.unknownDossier();
        if (!AccessPolicy.mayAsk(move).contains(standing)) throw notAllowed(move);
    }

    RequestProblem notAllowed(Move move) {
        return problems.refused(new Refusal.NotAllowed(move), LocaleContextHolder.getLocale());
    }

    public ResponseEntity<Receipted> ask(DossierRequest request) {
        return Receipted.of(told(() -> dossiers.ask(request)));
    }

    public DossierRequest request(Account account, RequestHeaders headers, DossierCommand command) {
        return new DossierRequest(
                headers.commandId(), account.actor(), now(), headers.expectedVersion(), command, digest.of(command));
    }

    /** The same request under a number of its own, when the address says which command it is. */
    public DossierRequest request(
            Account account, UUID commandId, @Nullable Long expectedVersion, DossierCommand command) {
        return new DossierRequest(commandId, account.actor(), now(), expectedVersion, command);
    }

    /** Tells a denial as the problem it is over HTTP. */
    public <T> T told(Supplier<T> asking) {
        try {
            return asking.get();
        } catch (Denied denied) {
            throw problems.of(denied.why(), LocaleContextHolder.getLocale());
        }
    }
}
