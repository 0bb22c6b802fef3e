package fr.workinfrance.query.notification;

import static fr.workinfrance.query.letter.LetterKind.*;

import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.StandsAs;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.exchange.ExchangeEvent;
import fr.workinfrance.domain.exchange.ExchangeEvent.ExchangeSettled;
import fr.workinfrance.domain.exchange.ExchangeEvent.FileAttached;
import fr.workinfrance.domain.exchange.ExchangeEvent.MessageWritten;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.OpinionView.State;
import fr.workinfrance.query.letter.Letter;
import fr.workinfrance.query.letter.LetterKind;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which letters each event calls for: one row per event, so that a new event does not compile until somebody decides. */
final class Occasions {

    private static final String IMPORT = "ImportDossier";

    private final DossierView view;
    private final Addressing to;

    private Occasions(RecordedEvent recorded, DossierView view) {
        this.view = view;
        this.to = new Addressing(recorded, view);
    }

    /** @param view of the dossier once it has taken the event in */
    static List<Letter> of(RecordedEvent recorded, DossierEvent event, DossierView view) {
        // Why: what happened in another system, years ago, is no news to anybody.
        if (recorded.by().command().equals(IMPORT)) return List.of();
        return new Occasions(recorded, view).letters(event).toList();
    }

    /** @param view of the dossier the messages are about */
    static List<Letter> of(RecordedEvent recorded, ExchangeEvent event, DossierView view) {
        return switch (event) {
            case MessageWritten e -> new Occasions(recorded, view).written(e).toList();
            case FileAttached _, ExchangeSettled _ -> List.of();
        };
    }

    private Stream<Letter> written(MessageWritten e) {
        var agency = e.writer().agency();
        return agency == null
                ? to.inCharge(MESSAGE_CAME, Map.of())
                : to.applicant(e.wantsReply() ? REPLY_WANTED : MESSAGE, Map.of("agency", agency.toString()));
    }

    private Stream<Letter> letters(DossierEvent event) {
        return switch (event) {
            case FormerAuthorisationFound _ -> Stream.of();
            case NewWorkplaceDeclared _ -> both(WORKPLACE_DECLARED, Map.of(), to.inCharge(CHANGE_CAME, Map.of()));
            case EarlierEndDeclared e ->
                both(EARLIER_END_DECLARED, period(e.period()), to.inCharge(CHANGE_CAME, Map.of()));
            case CancellationDeclared e ->
                both(CONTRACT_CANCELLED, Map.of("from", e.from().toString()), to.inCharge(CANCELLATION_CAME, Map.of()));
            case DraftOpened _, DraftSaved _, PieceAttached _, PieceRemoved _ -> Stream.of();
            case DossierImported _, ImportedDecision _ -> Stream.of();
            case PartyInvited _, InvitationRevoked _ -> Stream.of();
            case InvitationTakenUp e ->
                to.owner(PARTY_JOINED, Map.of("role", e.role().name()));
            case PartyRemoved e -> ended(e);
            case DossierSubmitted e ->
                to.applicant(
                        RECEIPT,
                        Map.of(
                                "service", e.receipt().service().toString(),
                                "receivedOn", e.receipt().receivedOn().toString(),
                                "silenceOn", e.receipt().silenceOn().toString()));
            case PiecesRequested e ->
                to.applicant(
                        PIECES_ASKED,
                        with(
                                silence(),
                                Map.of(
                                        "gaps",
                                        gaps(e.gaps()),
                                        "respondBy",
                                        e.respondBy().toString())));
            case FurtherPiecesRequested e ->
                to.applicant(
                        FURTHER_PIECES_ASKED,
                        with(
                                silence(),
                                Map.of(
                                        "gaps",
                                        gaps(e.gaps()),
                                        "respondBy",
                                        e.respondBy().toString())));
            case FurtherPiecesProduced _ ->
                Stream.concat(
                        both(FURTHER_PIECES_RECEIVED, silence(), to.inCharge(FURTHER_PIECES_CAME, Map.of())),
                        missing());
            case DossierSupplemented _ -> both(SUPPLEMENTS_RECEIVED, silence(), to.inCharge(PIECES_CAME, Map.of()));
            case PiecesProducedInPart e ->
                both(SUPPLEMENTS_RECEIVED_IN_PART, stillAwaited(e), to.inCharge(PIECES_CAME_IN_PART, Map.of()));
            case DossierMarkedComplete _ -> to.applicant(COMPLETE, silence());
            case DossierForwarded e -> forwarded(e);
            case OpinionRequested e -> sought(e);
            case OpinionGiven e -> came(OPINION_GIVEN, e.opinion());
            case OpinionSuperseded e -> came(OPINION_REVISED, e.opinion());
            case OpinionRecalled e -> both(OPINION_DROPPED, opinion(e.opinion()), asked(e.opinion()));
            case OpinionReminded e -> reminded(e.opinion());
            case OpinionOverdue e ->
                both(OPINION_LATE, opinion(e.opinion()), to.inCharge(OPINION_OVERDUE, opinion(e.opinion())));
            case DossierApproved e -> both(GRANTED, period(e.period()), nobodyOwes());
            case DossierRefused _ -> both(REFUSED, Map.of(), nobodyOwes());
            case DossierRefusedBySilence e ->
                both(
                        SILENT,
                        Map.of("bornOn", e.bornOn().toString()),
                        Stream.concat(
                                to.inCharge(
                                        SILENCE_CAME,
                                        Map.of("bornOn", e.bornOn().toString())),
                                nobodyOwes()));
            case ReasonsRequested e ->
                to.inCharge(REASONS_ASKED, Map.of("dueOn", e.dueOn().toString()));
            case ReasonsGiven _ -> to.applicant(REASONS, CourtDelay.told(view.contest()));
            case ReasonsOverdue e ->
                to.applicant(REASONS_LATE, Map.of("dueOn", e.dueOn().toString()));
            case AppealFiled e -> appeal(e);
            case AppealAllowed e -> both(APPEAL_ALLOWED, silenceFromNow(), answeredAbove(e.appeal()));
            case AuthorisationRestored e -> restored(e);
            case ExaminationResumed e -> resumed(e);
            // Why: the letter that the appeal was allowed says that the examination goes on.
            case DossierReinstated _ -> Stream.of();
            case AppealRejected e ->
                both(APPEAL_REJECTED, afterwards(e.appeal(), ParisTime.dayOf(e.at())), answeredAbove(e.appeal()));
            case AppealRejectedBySilence e ->
                to.applicant(
                        APPEAL_SILENT,
                        with(
                                afterwards(e.appeal(), e.bornOn()),
                                "bornOn",
                                e.bornOn().toString()));
            case DossierClosed e -> both(CLOSED, Map.of("reason", e.reason().name()), nobodyOwes());
            case DossierWithdrawn _ ->
                both(GIVEN_UP, Map.of(), Stream.concat(to.inCharge(GIVEN_UP_CAME, Map.of()), nobodyOwes()));
            case AttestationIssued e -> to.applicant(ATTESTATION, period(e.period()));
            case AttestationReplaced e -> to.applicant(ATTESTATION, period(e.period()));
            case AuthorisationWithdrawn e ->
                to.applicant(
                        AUTHORISATION_WITHDRAWN, Map.of("ground", e.ground().name()));
            case AuthorisationRepealed e ->
                to.applicant(AUTHORISATION_REPEALED, Map.of("from", e.from().toString()));
        };
    }

    private Stream<Letter> sought(OpinionRequested e) {
        var facts = with(opinion(e.request().id()), "dueOn", e.request().dueOn().toString());
        return both(OPINION_SOUGHT, facts, to.agency(OPINION_ASKED, e.request().agency(), facts));
    }

    // Why no more to the applicant: the letter that their appeal was allowed says that the examination goes on.
    private Stream<Letter> resumed(ExaminationResumed e) {
        var told = new HashSet<AgencyId>();
        return e.owed().stream().flatMap(owed -> {
            var opinion = view.opinion(owed.opinion());
            if (opinion == null || !told.add(opinion.request().agency())) return Stream.of();
            var facts = with(opinion(owed.opinion()), "dueOn", owed.dueOn().toString());
            return to.agency(OPINION_ASKED, opinion.request().agency(), facts);
        });
    }

    private Stream<Letter> came(LetterKind toApplicant, OpinionId id) {
        return both(toApplicant, opinion(id), to.inCharge(OPINION_CAME, opinion(id)));
    }

    /** The applicant is told too. */
    private Stream<Letter> both(LetterKind kind, Map<String, String> facts, Stream<Letter> toAgency) {
        return Stream.concat(to.applicant(kind, facts), toAgency);
    }

    private Stream<Letter> forwarded(DossierForwarded e) {
        var facts = Map.of("from", e.from().toString(), "to", e.to().toString());
        return Stream.concat(to.applicant(FORWARDED, facts), to.agency(TAKEN_OVER, e.to(), facts));
    }

    private Stream<Letter> appeal(AppealFiled e) {
        var facts = Map.of("silenceOn", e.silenceOn().toString());
        var above = e.kind() == AppealKind.HIERARCHICAL ? e.heardBy() : null;
        // Why both: whoever stands above answers, and whoever refused must know that they are appealed against.
        return above == null
                ? both(APPEAL_RECEIPT, facts, to.inCharge(APPEAL_CAME, facts))
                : both(
                        APPEAL_RECEIPT,
                        facts,
                        Stream.concat(
                                to.agency(APPEAL_CAME, above, facts),
                                to.inCharge(APPEAL_GONE_UP, with(facts, "agency", above.toString()))));
    }

    /** The agency in charge is told what another one answered; what it answered itself it knows. */
    private Stream<Letter> answeredAbove(AppealId id) {
        return view.contest().appeals().stream()
                .filter(appeal -> appeal.id().equals(id))
                .flatMap(appeal -> appeal.above().stream())
                .flatMap(above -> to.inCharge(APPEAL_ANSWERED, Map.of("agency", above.toString())));
    }

    private Map<String, String> afterwards(AppealId id, LocalDate on) {
        var contest = view.contest();
        return contest.find(id)
                .map(appeal -> CourtDelay.after(contest, appeal, on))
                .orElse(Map.of());
    }

    private Stream<Letter> asked(OpinionId id) {
        var opinion = view.opinion(id);
        return opinion == null
                ? Stream.of()
                : to.agency(OPINION_RECALLED, opinion.request().agency(), opinion(id));
    }

    /** Each agency once that had still to answer: it need not any more. */
    private Stream<Letter> nobodyOwes() {
        return view.opinions().stream()
                .filter(opinion -> opinion.state() == State.AWAITED || opinion.state() == State.OVERDUE)
                .map(opinion -> opinion.request().agency())
                .distinct()
                .flatMap(agency -> to.agency(OPINION_NO_LONGER_OWED, agency, Map.of()));
    }

    private Stream<Letter> reminded(OpinionId id) {
        var opinion = view.opinion(id);
        return opinion == null
                ? Stream.of()
                : to.agency(
                        OPINION_DUE,
                        opinion.request().agency(),
                        with(opinion(id), "lastDay", opinion.request().dueOn().toString()));
    }

    private Stream<Letter> ended(PartyRemoved e) {
        var facts = Map.of("role", e.role().name());
        return e.left()
                ? to.owner(PARTY_LEFT, facts)
                : view.circle().find(e.invitation()).stream()
                        .flatMap(place -> Stream.ofNullable(place.account()))
                        .flatMap(account -> to.account(PART_ENDED, account, facts));
    }

    /** What may be told of an opinion: whose it is and under which article, never what it says. */
    private Map<String, String> opinion(OpinionId id) {
        var opinion = view.opinion(id);
        return opinion == null
                ? Map.of()
                : Map.of(
                        "agency", opinion.request().agency().toString(),
                        "basis", opinion.request().basis());
    }

    private Map<String, String> silence() {
        var day = view.silenceOn();
        return day == null ? Map.of() : Map.of("silenceOn", day.toString());
    }

    // Why: where pieces may be asked for again in the same breath, the day is not known yet; their letter names it.
    private Map<String, String> silenceFromNow() {
        var progress = view.progress();
        boolean lacking = view.stage() == Stage.SUBMITTED
                && progress != null
                && progress.asked() != null
                && progress.completeAt() == null;
        return lacking ? Map.of() : silence();
    }

    private static Map<String, String> period(AuthorisedPeriod period) {
        return Map.of("from", period.from().toString(), "until", period.until().toString());
    }

    /** The agencies whose answer missed what has come: they may answer anew. */
    private Stream<Letter> missing() {
        var further = view.progress() == null ? null : view.progress().further();
        if (further == null) return Stream.of();
        return view.missedByAgencies().entrySet().stream()
                .filter(missed -> further.sent().contains(missed.getKey()))
                .flatMap(missed -> missed.getValue().stream())
                .distinct()
                .flatMap(agency -> to.agency(MISSED_PIECES_CAME, agency, Map.of()));
    }

    /** Where it had ended before it was withdrawn, that end stands; where no attestation was made yet, there is none to speak of. */
    private Stream<Letter> restored(AuthorisationRestored e) {
        var answered = answeredAbove(e.appeal());
        if (e.standing() != StandsAs.GRANTED) return both(WITHDRAWAL_UNDONE, Map.of(), answered);
        var attested = e.attestation() == null ? Optional.<AuthorisedPeriod>empty() : view.standing();
        return both(AUTHORISATION_RESTORED, attested.map(Occasions::period).orElse(Map.of()), answered);
    }

    /** Law: once the delay granted is over, nothing stands still for what comes after it (CRPA L114-5). */
    private Map<String, String> stillAwaited(PiecesProducedInPart e) {
        var by = view.piecesBy();
        var left = with(silence(), Map.of("gaps", gaps(e.gaps())));
        return by == null || ParisTime.dayOf(e.at()).isAfter(by)
                ? left
                : with(left, Map.of("respondBy", by.toString()));
    }

    private static String gaps(List<PieceGap> gaps) {
        return gaps.stream().map(g -> g.kind() + ":" + g.reason()).collect(Collectors.joining(","));
    }

    private static Map<String, String> with(Map<String, String> facts, String name, String value) {
        return with(facts, Map.of(name, value));
    }

    private static Map<String, String> with(Map<String, String> facts, Map<String, String> more) {
        return Stream.concat(facts.entrySet().stream(), more.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
