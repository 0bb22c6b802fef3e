package fr.workinfrance.command.issuing;

import fr.workinfrance.command.dossier.Denial;
import fr.workinfrance.command.dossier.Denied;
import fr.workinfrance.command.dossier.DossierRequest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.Outcome;
import fr.workinfrance.command.dossier.ReadingRequest;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.dossier.DossierCommand.IssueAttestation;
import fr.workinfrance.domain.dossier.DossierCommand.ReplaceAttestation;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Dossiers that remember what was asked of them, and refuse when told to. */
final class DossiersThatRemember implements Dossiers {
    @Override
    public boolean mayBeTakenUp(DossierId dossier, InvitationId invitation, LocalDate day) {
        return false;
    }

    final Map<UUID, IssueAttestation> recorded = new HashMap<>();
    final List<IssueAttestation> asked = new ArrayList<>();
    final List<ReplaceAttestation> replaced = new ArrayList<>();
    final Set<Actor> askedBy = new HashSet<>();
    Denial denial;

    @Override
    public Outcome ask(DossierRequest request) {
        if (denial != null) throw new Denied(denial);
        if (request.command() instanceof ReplaceAttestation replacing) {
            replaced.add(replacing);
            return new Outcome(replacing.dossier(), 9, List.of("dossier.attestation-replaced"));
        }
        var command = (IssueAttestation) request.command();
        asked.add(command);
        askedBy.add(request.actor());
        recorded.putIfAbsent(request.commandId(), command);
        return new Outcome(command.dossier(), 8, List.of("dossier.attestation-issued"));
    }

    @Override
    public List<DossierEvent> rehearse(DossierRequest request) {
        return List.of();
    }

    @Override
    public void record(ReadingRequest request) {}

    @Override
    public Optional<fr.workinfrance.domain.procedure.ProcedureId> drafted(Actor actor, DossierId dossier) {
        return Optional.empty();
    }

    @Override
    public Optional<FormerAuthorisation> former(Actor actor, DossierId dossier) {
        return Optional.empty();
    }

    @Override
    public Situation situation(Actor actor, DossierId dossier) {
        return new Situation(Standing.AUTOMATION, Stage.APPROVED, null);
    }
}
