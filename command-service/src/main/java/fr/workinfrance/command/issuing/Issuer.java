package fr.workinfrance.command.issuing;

import fr.workinfrance.command.attestation.AttestationClaim;
import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.dossier.Denial;
import fr.workinfrance.command.dossier.Denied;
import fr.workinfrance.command.dossier.DossierRequest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.Sealer;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand.IssueAttestation;
import fr.workinfrance.domain.dossier.DossierCommand.ReplaceAttestation;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.eventlog.shredding.SubjectErased;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.service.holder.HolderMarks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;

/**
 * Issues one attestation: draws it, seals it, keeps it in the vault, then asks the dossier to record it.
 *
 * <p>Why in this order: stopped anywhere, the next try does it all again under the same code and the same command number, and the
 * dossier records it once. A sealed document that was never recorded is known to no register.
 */
public final class Issuer {

    /** What came of one try. */
    enum Outcome {
        ISSUED,
        /** The worker was erased: there is nobody to attest anything of. */
        ERASED,
        /** The dossier has moved on, such as by a withdrawal, or by a change that the next try will say. */
        NO_LONGER_DUE
    }

    static final Actor.Automation ACTOR = new Actor.Automation(WhenApprovedThenIssueAttestation.class.getSimpleName());

    private static final long LARGEST = 20L << 20;

    private final AttestationCodes codes;
    private final ClaimWriter claims;
    private final Function<Sealer, AttestationPage> pages;
    private final Seal seal;
    private final HolderMarks holders;
    private final ToIntFunction<UUID> places;
    private final ObjIntConsumer<String> symbolKeys;
    private final Vault vault;
    private final Dossiers dossiers;
    private final Clock clock;

    /**
     * @param pages gives the drawing hand whose symbols that one signs
     * @param places on the list of what no longer holds, the same for the same command
     * @param symbolKeys is told which key signs the symbol at such a place, where another seals the document
     */
    public Issuer(
            AttestationCodes codes,
            ClaimWriter claims,
            Function<Sealer, AttestationPage> pages,
            Seal seal,
            HolderMarks holders,
            ToIntFunction<UUID> places,
            ObjIntConsumer<String> symbolKeys,
            Vault vault,
            Dossiers dossiers,
            Clock clock) {
        this.codes = codes;
        this.claims = claims;
        this.pages = pages;
        this.seal = seal;
        this.holders = holders;
        this.places = places;
        this.symbolKeys = symbolKeys;
        this.vault = vault;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Whether there is a key to seal with: after a revocation the next may still have to be made. */
    boolean canSeal() {
        return seal.sealerWithout(Set.of()).isPresent();
    }

    /** @throws Denied when it should be tried again */
    Outcome issue(ToIssue dossier) throws IOException {
        var code = codes.of(dossier);
        var claim = claims.write(dossier, code, () -> places.applyAsInt(dossier.commandId()));
        if (claim.isEmpty()) return Outcome.ERASED;
        try {
            return ask(dossier, sealed(dossier, code, claim.get()));
        } catch (SubjectErased erasedMeanwhile) {
            return Outcome.ERASED;
        }
    }

    private AttestationSeal sealed(ToIssue dossier, AttestationCode code, AttestationClaim claim) throws IOException {
        // Why one for both: a key that is revoked meanwhile shall have signed both or neither.
        var sealer = seal.sealer();
        if (!sealer.symbolKeyId().equals(sealer.keyId())) symbolKeys.accept(sealer.symbolKeyId(), claim.listed());
        var now = clock.instant();
        var sealed = sealer.seal(pages.apply(sealer).draw(claim, ParisTime.dayOf(now)), now);
        var worker = claim.worker();
        vault.put(Subjects.worker(dossier.dossier()), new ByteArrayInputStream(sealed.bytes()), LARGEST);
        return new AttestationSeal(
                code,
                sealed.sha256(),
                sealed.bytes().length,
                sealed.keyId(),
                holders.of(code, worker.birthDate(), worker.lastName()),
                claim.listed());
    }

    private Outcome ask(ToIssue dossier, AttestationSeal sealed) {
        var replaces = dossier.replaces();
        var command = replaces == null
                ? new IssueAttestation(dossier.dossier(), sealed, dossier.changes())
                : new ReplaceAttestation(dossier.dossier(), sealed, replaces.reason(), dossier.changes());
        try {
            dossiers.ask(new DossierRequest(dossier.commandId(), ACTOR, clock.instant(), null, command));
            return Outcome.ISSUED;
        } catch (Denied denied) {
            if (denied.why() instanceof Denial.Refused) return Outcome.NO_LONGER_DUE;
            throw denied;
        }
    }
}
