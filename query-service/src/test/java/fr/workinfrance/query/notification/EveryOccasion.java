package fr.workinfrance.query.notification;

import fr.workinfrance.domain.act.ImportSource;
import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.StandsAs;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.attestation.ReplacementReason;
import fr.workinfrance.domain.change.AuthorisedWork;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.RemoveParty;
import fr.workinfrance.domain.dossier.DossierCommand.RevokeInvitation;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.opinion.OwedAnew;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.query.Past;
import fr.workinfrance.query.dossier.DossierView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Everything that can happen to a dossier. */
final class EveryOccasion {

    /** Each kind of event, with the dossier as it is once it has happened; what two pasts have in common stands there twice. */
    static Map<DossierEvent, DossierView> once() {
        var past = new Past().withdrawn("awa");
        var id = past.id;
        var at = Instant.parse("2026-04-20T09:00:00Z");
        var day = LocalDate.of(2026, 4, 20);
        var claire = new Signatory(Personal.of(Subjects.holder(AccountId.of("claire")), "Claire"), "Cheffe de service");
        var appeal = new AppealId(UUID.randomUUID());
        var seal = past.events().stream()
                .flatMap(event -> event instanceof AttestationIssued issued ? Stream.of(issued) : Stream.of())
                .findFirst()
                .orElseThrow();
        var more = List.of(
                new PieceRemoved(id, at, PieceId.of("00000000-0000-4000-8000-0000000000b1")),
                new PiecesProducedInPart(id, at, List.of(new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.OUTDATED))),
                new FurtherPiecesRequested(
                        id, at, List.of(new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.OUTDATED)), day, null),
                new FurtherPiecesProduced(id, at),
                new OpinionReminded(id, at, past.fromPrefecture, day),
                new OpinionOverdue(id, at, past.fromPrefecture),
                new OpinionRecalled(id, at, past.fromPrefecture, past.words("No longer of use.")),
                new DossierForwarded(id, at, Past.DIRECCTE, AgencyId.of("DIRECCTE-69"), past.words("Moved.")),
                new DossierRefusedBySilence(id, at, day, List.of()),
                new ReasonsRequested(id, at, day),
                new ReasonsGiven(id, at, List.of("R5221-20"), past.words("Underpaid."), claire, false),
                new ReasonsOverdue(id, at, day),
                new AppealFiled(
                        id, at, appeal, AppealKind.GRACIOUS, Past.DIRECCTE, past.words("Look again."), day, true),
                new AppealAllowed(id, at, appeal, Period.ofMonths(2), past.words("Right."), claire),
                new ExaminationResumed(id, at, List.of(new OwedAnew(past.fromPrefecture, day))),
                new DossierReinstated(id, at, true),
                new AppealRejected(id, at, appeal, past.words("Wrong."), claire),
                new AppealRejectedBySilence(id, at, appeal, day),
                new DossierWithdrawn(id, at),
                new AttestationReplaced(
                        id, at, seal.seal().code(), seal.seal(), seal.period(), ReplacementReason.KEY_REVOKED),
                new NewWorkplaceDeclared(id, at, past.words("Elsewhere")),
                new EarlierEndDeclared(id, at, day, seal.period()),
                new CancellationDeclared(id, at, day),
                new FormerAuthorisationFound(
                        id, at, new FormerAuthorisation(past.id, seal.period(), AuthorisedWork.of(past.form()))),
                new AuthorisationRepealed(id, at, day, past.words("Left."), past.words("Left."), claire),
                new AuthorisationRestored(
                        id, at, appeal, StandsAs.GRANTED, seal.seal().code(), past.words("Right."), claire),
                new DossierImported(
                        id,
                        at,
                        AccountId.of("awa"),
                        ApplicantRole.WORKER,
                        ProcedureId.of("STUDENT_JOB@2016-11-01"),
                        new ImportSource("old", "1")),
                new ImportedDecision(id, at, new ImportedHistory.Outcome.Refused(at), List.of()));
        var views = new LinkedHashMap<DossierEvent, DossierView>();
        for (var lived : List.of(past, new Past().refused("awa"), new Past().closed("awa"), shared()))
            fold(lived.events(), views);
        var base = views.get(past.events().getLast());
        for (var event : more) views.put(event, base);
        return views;
    }

    private static Past shared() {
        var past = new Past().submitted("awa");
        var martin = AccountId.of("martin");
        var came = new InvitationId(new UUID(6, 1));
        var never = new InvitationId(new UUID(6, 2));
        past.then(new InviteParty(past.id, came, ApplicantRole.MANDATARY, "a".repeat(64)));
        past.then(new TakeUpInvitation(
                past.id, "a".repeat(64), martin, Personal.of(Subjects.holder(martin), "Martin Leroy")));
        past.then(new RemoveParty(past.id, came, AccountId.of("awa")));
        past.then(new InviteParty(past.id, never, ApplicantRole.MANDATARY, "b".repeat(64)));
        return past.then(new RevokeInvitation(past.id, never));
    }

    private static void fold(List<DossierEvent> events, Map<DossierEvent, DossierView> views) {
        DossierView view = null;
        long sequence = 0;
        for (var event : events) {
            view = DossierView.then(view, event, sequence++);
            views.put(event, view);
        }
    }

    private EveryOccasion() {}
}
