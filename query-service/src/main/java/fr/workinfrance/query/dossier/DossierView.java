package fr.workinfrance.query.dossier;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.change.AuthorisedWork;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.examination.Examination;
import fr.workinfrance.domain.examination.Examiner;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Parties;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.query.awaited.FurtherPieces;
import fr.workinfrance.query.circle.Circle;
import fr.workinfrance.query.contest.ContestView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as its events tell it: everything that any reader may be shown, every person still sealed.
 *
 * @param version sequence number of the last event folded in
 * @param progress absent while it is a draft
 * @param circle who takes part beside the one who opened it
 */
public record DossierView(
        DossierId id,
        long version,
        Stage stage,
        Opening opening,
        Contents contents,
        @Nullable Progress progress,
        List<OpinionView> opinions,
        @Nullable Ruling ruling,
        ContestView contest,
        Authorisation authorisation,
        Circle circle) {
    public DossierView {
        opinions = List.copyOf(opinions);
    }

    /** The view after one more event of the same dossier; null only before the first. */
    public static @Nullable DossierView then(@Nullable DossierView view, DossierEvent event, long sequence) {
        var next = view == null ? Telling.begin(event) : Telling.then(view, event);
        return next == null ? null : next.at(sequence);
    }

    /** The view told by these events, numbered from zero. */
    public static @Nullable DossierView after(Collection<? extends DossierEvent> events) {
        DossierView view = null;
        long sequence = 0;
        for (var event : events) view = then(view, event, sequence++);
        return view;
    }

    public Parties parties() {
        var inCharge = progress == null ? null : progress.inCharge();
        return new Parties(
                opening.owner(), opening.role(), inCharge, consulted(), contest.appealedTo(), circle.membership());
    }

    /** What people call it by: short enough to be spelt on the telephone. */
    public String reference() {
        return Reference.of(id);
    }

    /** What the rules notice at that instant: anew while it is under way, then as its decision recorded it. */
    public List<Finding> findingsAt(Instant now) {
        var form = contents.form();
        if (progress == null || form == null || !stage.isUnderWay()) return contents.findings();
        return Examiner.examine(new Examination(
                progress.terms(),
                opening.role(),
                form,
                contents.pieces().stream().map(Piece::kind).collect(Collectors.toUnmodifiableSet()),
                progress.inCharge(),
                progress.submittedAt(),
                now,
                null,
                contents.former()));
    }

    /** The days of its authorisation, after what was declared since; empty where none stands. */
    public Optional<AuthorisedPeriod> standing() {
        var granted = ruling == null ? null : ruling.period();
        if (granted == null || !stage.isGranted()) return Optional.empty();
        var changed = authorisation.changed();
        var until = changed == null ? null : changed.until();
        return Optional.of(until == null ? granted : new AuthorisedPeriod(granted.from(), until));
    }

    /** Its authorisation, as a later request names it; empty where none stands. */
    public Optional<FormerAuthorisation> asFormer() {
        return standing()
                .flatMap(left -> Optional.ofNullable(contents.form())
                        .map(form -> new FormerAuthorisation(id, left, work(form))));
    }

    private AuthorisedWork work(ApplicationForm form) {
        var authorised = AuthorisedWork.of(form);
        var changed = authorisation.changed();
        var end = changed == null ? null : changed.endsOn();
        return end == null ? authorised : authorised.endingOn(end);
    }

    // Why the event's instant: a rebuild must find the same.
    DossierView noticing(Instant at) {
        return holding(contents.noticed(findingsAt(at)));
    }

    /** The day at whose end silence decides; absent when nothing runs any more. */
    public @Nullable LocalDate silenceOn() {
        return progress == null || !stage.isUnderWay() ? null : progress.clock().silenceOn();
    }

    /** The day by whose end the service in charge has to answer: the request, an appeal, or whoever asked for reasons. */
    public @Nullable LocalDate answerBy() {
        return stage.isUnderWay() ? silenceOn() : contest.owedBy().orElse(null);
    }

    /** The day at whose end silence decided, while nobody has recorded it; absent while it has not (CRPA L231-4, L411-7). */
    public @Nullable LocalDate silencedOn(Instant now) {
        var silenceOn = stage.isContested() ? contest.silenceOn() : silenceOn();
        return silenceOn != null && ParisTime.dayOf(now).isAfter(silenceOn) ? silenceOn : null;
    }

    /** What may be offered to such a reader at that instant: what the stage, the policy and the clock leave. */
    public Set<Move> moves(Standing standing, Instant now) {
        boolean silenced = silencedOn(now) != null;
        boolean lost = stage.isTakenAway() && authorisation.lostAfter(ParisTime.dayOf(now)) == null;
        return AccessPolicy.moves(stage, standing).stream()
                .filter(move -> !silenced || move.isLeftOpenBySilence())
                // Why: of an authorisation that is repealed from a day to come there may be something to tell.
                .filter(move -> !lost || move != Move.DECLARE_CHANGE)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the examination awaits of the applicant; empty when nothing is, or when it is over. */
    public Optional<FurtherPieces> awaited() {
        if (progress == null || !stage.isUnderWay()) return Optional.empty();
        return Optional.ofNullable(progress.further()).filter(FurtherPieces::areAwaited);
    }

    /** The day by which pieces are asked for, to be complete or for the examination; absent when none is awaited. */
    public @Nullable LocalDate piecesBy() {
        if (progress != null && stage == Stage.INCOMPLETE && progress.asked() != null)
            return progress.asked().respondBy();
        return awaited().map(FurtherPieces::respondBy).orElse(null);
    }

    /** The kinds of piece that agencies miss by what they answered last, each with those agencies. */
    public Map<PieceKind, Set<AgencyId>> missedByAgencies() {
        var missed = new EnumMap<PieceKind, Set<AgencyId>>(PieceKind.class);
        for (var opinion : opinions)
            if (opinion.state() == OpinionView.State.GIVEN)
                for (var kind : opinion.answers().getLast().answer().pieces())
                    missed.computeIfAbsent(kind, _ -> new LinkedHashSet<>())
                            .add(opinion.request().agency());
        return missed;
    }

    public @Nullable OpinionView opinion(OpinionId id) {
        return opinions.stream()
                .filter(o -> o.request().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private Set<AgencyId> consulted() {
        return opinions.stream()
                .filter(o -> o.state() != OpinionView.State.RECALLED)
                .map(o -> o.request().agency())
                .collect(Collectors.toUnmodifiableSet());
    }

    DossierView at(long sequence) {
        return new DossierView(
                id, sequence, stage, opening, contents, progress, opinions, ruling, contest, authorisation, circle);
    }

    DossierView in(Stage next) {
        return new DossierView(
                id, version, next, opening, contents, progress, opinions, ruling, contest, authorisation, circle);
    }

    DossierView holding(Contents changed) {
        return new DossierView(
                id, version, stage, opening, changed, progress, opinions, ruling, contest, authorisation, circle);
    }

    DossierView gone(Progress further) {
        return new DossierView(
                id, version, stage, opening, contents, further, opinions, ruling, contest, authorisation, circle);
    }

    DossierView asking(List<OpinionView> changed) {
        return new DossierView(
                id, version, stage, opening, contents, progress, changed, ruling, contest, authorisation, circle);
    }

    DossierView hearing(OpinionId opinion, UnaryOperator<OpinionView> change) {
        return asking(opinions.stream()
                .map(o -> o.request().id().equals(opinion) ? change.apply(o) : o)
                .toList());
    }

    /** Opened again: what was decided counts no more; the trail still tells it. */
    DossierView reopened() {
        return new DossierView(
                id, version, stage, opening, contents, progress, opinions, null, contest, authorisation, circle);
    }

    DossierView contesting(ContestView more) {
        return new DossierView(
                id, version, stage, opening, contents, progress, opinions, ruling, more, authorisation, circle);
    }

    DossierView ruled(Ruling taken) {
        return new DossierView(
                id, version, stage, opening, contents, progress, opinions, taken, contest, authorisation, circle);
    }

    DossierView among(Circle changed) {
        return new DossierView(
                id, version, stage, opening, contents, progress, opinions, ruling, contest, authorisation, changed);
    }

    DossierView authorised(Authorisation changed) {
        return new DossierView(
                id, version, stage, opening, contents, progress, opinions, ruling, contest, changed, circle);
    }
}
