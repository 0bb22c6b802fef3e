package fr.workinfrance.eventlog.wire;

import fr.workinfrance.domain.attestation.KeyEvent.KeyRevoked;
import fr.workinfrance.domain.desk.DeskEvent;
import fr.workinfrance.domain.desk.DeskEvent.LabelPut;
import fr.workinfrance.domain.desk.DeskEvent.LabelTakenOff;
import fr.workinfrance.domain.desk.DeskEvent.OfficerAssigned;
import fr.workinfrance.domain.desk.DeskEvent.OfficerReleased;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.domain.exchange.ExchangeEvent.ExchangeSettled;
import fr.workinfrance.domain.exchange.ExchangeEvent.FileAttached;
import fr.workinfrance.domain.exchange.ExchangeEvent.MessageWritten;
import fr.workinfrance.domain.reading.ReadingEvent;
import fr.workinfrance.domain.reading.ReadingEvent.DossierRead;
import fr.workinfrance.domain.reading.ReadingEvent.ReadingRefused;
import fr.workinfrance.domain.rulebook.ProcedureEvent;
import fr.workinfrance.domain.rulebook.ProcedureEvent.VersionPublished;
import fr.workinfrance.domain.share.ShareEvent;
import fr.workinfrance.domain.share.ShareEvent.ShareOpened;
import fr.workinfrance.domain.share.ShareEvent.ShareRevoked;
import fr.workinfrance.domain.wallet.WalletEvent;
import fr.workinfrance.domain.wallet.WalletEvent.AttestationCarried;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeAccepted;
import fr.workinfrance.domain.wallet.WalletEvent.WalletCodeRefused;
import fr.workinfrance.domain.wallet.WalletEvent.WalletOffered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names under which events are stored, one row per event. A row is added or its revision raised, never removed. */
public final class EventCatalogue {

    private static final Map<Class<?>, EventType> TYPES = new LinkedHashMap<>();

    static {
        row(DraftOpened.class, "dossier.draft-opened", 1);
        row(DraftSaved.class, "dossier.draft-saved", 1);
        row(PieceAttached.class, "dossier.piece-attached", 1);
        row(PieceRemoved.class, "dossier.piece-removed", 1);
        row(DossierSubmitted.class, "dossier.submitted", 3);
        row(FormerAuthorisationFound.class, "dossier.former-authorisation-found", 1);
        row(PiecesRequested.class, "dossier.pieces-requested", 1);
        row(DossierSupplemented.class, "dossier.supplemented", 1);
        row(FurtherPiecesRequested.class, "dossier.further-pieces-requested", 1);
        row(PiecesProducedInPart.class, "dossier.pieces-produced-in-part", 1);
        row(FurtherPiecesProduced.class, "dossier.further-pieces-produced", 1);
        row(DossierMarkedComplete.class, "dossier.marked-complete", 1);
        row(OpinionRequested.class, "dossier.opinion-requested", 1);
        row(OpinionGiven.class, "dossier.opinion-given", 2);
        row(OpinionSuperseded.class, "dossier.opinion-superseded", 2);
        row(OpinionRecalled.class, "dossier.opinion-recalled", 1);
        row(OpinionReminded.class, "dossier.opinion-reminded", 1);
        row(OpinionOverdue.class, "dossier.opinion-overdue", 1);
        row(DossierApproved.class, "dossier.approved", 2);
        row(DossierRefused.class, "dossier.refused", 3);
        row(DossierRefusedBySilence.class, "dossier.refused-by-silence", 2);
        row(ReasonsRequested.class, "dossier.reasons-requested", 1);
        row(ReasonsGiven.class, "dossier.reasons-given", 1);
        row(ReasonsOverdue.class, "dossier.reasons-overdue", 1);
        row(AppealFiled.class, "dossier.appeal-filed", 2);
        row(AppealAllowed.class, "dossier.appeal-allowed", 1);
        row(ExaminationResumed.class, "dossier.examination-resumed", 1);
        row(DossierReinstated.class, "dossier.reinstated", 1);
        row(AppealRejected.class, "dossier.appeal-rejected", 1);
        row(AppealRejectedBySilence.class, "dossier.appeal-rejected-by-silence", 1);
        row(DossierClosed.class, "dossier.closed", 2);
        row(DossierWithdrawn.class, "dossier.withdrawn", 1);
        row(DossierForwarded.class, "dossier.forwarded", 1);
        row(AttestationIssued.class, "dossier.attestation-issued", 2);
        row(AttestationReplaced.class, "dossier.attestation-replaced", 1);
        row(NewWorkplaceDeclared.class, "dossier.new-workplace-declared", 1);
        row(EarlierEndDeclared.class, "dossier.earlier-end-declared", 1);
        row(CancellationDeclared.class, "dossier.cancellation-declared", 1);
        row(AuthorisationWithdrawn.class, "dossier.authorisation-withdrawn", 1);
        row(AuthorisationRepealed.class, "dossier.authorisation-repealed", 1);
        row(AuthorisationRestored.class, "dossier.authorisation-restored", 1);
        row(DossierImported.class, "dossier.imported", 1);
        row(ImportedDecision.class, "dossier.imported-decision", 1);
        row(PartyInvited.class, "dossier.party-invited", 1);
        row(InvitationTakenUp.class, "dossier.invitation-taken-up", 1);
        row(InvitationRevoked.class, "dossier.invitation-revoked", 1);
        row(PartyRemoved.class, "dossier.party-removed", 1);
        row(DossierRead.class, "reading.dossier-read", 2);
        row(ReadingRefused.class, "reading.refused", 1);
        row(FileAttached.class, "exchange.file-attached", 1);
        row(MessageWritten.class, "exchange.message-written", 1);
        row(ExchangeSettled.class, "exchange.settled", 1);
        row(OfficerAssigned.class, "desk.officer-assigned", 1);
        row(OfficerReleased.class, "desk.officer-released", 1);
        row(LabelPut.class, "desk.label-put", 1);
        row(LabelTakenOff.class, "desk.label-taken-off", 1);
        row(KeyRevoked.class, "key.revoked", 1);
        row(ShareOpened.class, "share.opened", 1);
        row(ShareRevoked.class, "share.revoked", 1);
        row(WalletOffered.class, "wallet.offered", 1);
        row(WalletCodeRefused.class, "wallet.code-refused", 1);
        row(WalletCodeAccepted.class, "wallet.code-accepted", 1);
        row(AttestationCarried.class, "wallet.attestation-carried", 1);
        row(VersionPublished.class, "procedure.version-published", 1);
    }

    private static final Map<String, Class<?>> CLASSES = TYPES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.getValue().name(), Map.Entry::getKey));

    /** The type an event is written as today. */
    public static EventType typeOf(DossierEvent event) {
        return typeOfClass(event.getClass()).orElseThrow();
    }

    /** The type an event is written as today. */
    public static EventType typeOf(ReadingEvent event) {
        return typeOfClass(event.getClass()).orElseThrow();
    }

    /** The type an event is written as today. */
    public static EventType typeOf(ShareEvent event) {
        return typeOfClass(event.getClass()).orElseThrow();
    }

    /** The type an event is written as today. */
    public static EventType typeOf(ExchangeEvent event) {
        return typeOfClass(event.getClass()).orElseThrow();
    }

    /** The type an event is written as today. */
    public static EventType typeOf(WalletEvent event) {
        return typeOfClass(event.getClass()).orElseThrow();
    }

    /** The type an event is written as today. */
    public static EventType typeOf(DeskEvent event) {
        return typeOfClass(event.getClass()).orElseThrow();
    }

    /** The type an event is written as today. */
    public static EventType typeOf(ProcedureEvent event) {
        return typeOfClass(event.getClass()).orElseThrow();
    }

    /** The type the events of a class are written as today; empty for any class that is not an event's. */
    public static Optional<EventType> typeOfClass(Class<?> event) {
        return Optional.ofNullable(TYPES.get(event));
    }

    /** The class of the events of that name; empty for an unknown name. */
    public static Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(CLASSES.get(name));
    }

    /** Every type, as written today, in the order of the catalogue. */
    public static List<EventType> all() {
        return List.copyOf(TYPES.values());
    }

    private static void row(Class<?> event, String name, int revision) {
        TYPES.put(event, new EventType(name, revision));
    }

    private EventCatalogue() {}
}
