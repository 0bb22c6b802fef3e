package fr.workinfrance.query.sheet;

import static fr.workinfrance.domain.access.Part.*;

import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.eventlog.shredding.PersonalOpener;
import fr.workinfrance.query.circle.PartyLine;
import fr.workinfrance.query.contest.ContestText;
import fr.workinfrance.query.dossier.DossierView;
import fr.workinfrance.query.dossier.OpinionView;
import fr.workinfrance.query.dossier.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a dossier to what a reader may see of it.
 *
 * <p>Law: an agency is given only what its mission strictly needs (CRPA L114-8). Which parts those are, {@link AccessPolicy}
 * says; here the others are never even opened.
 */
public final class Cut {
    private final PersonalOpener opener;

    public Cut(PersonalOpener opener) {
        this.opener = opener;
    }

    /** What the reader is to this dossier. */
    public static Standing standing(Actor reader, DossierView view) {
        return Standing.of(reader, Optional.of(view.parties()));
    }

    /** The parts the reader may see of this dossier as it stands; none for a stranger. */
    public static Set<Part> parts(Actor reader, DossierView view) {
        return AccessPolicy.readableBy(standing(reader, view), view.stage());
    }

    /** The dossier as the reader may see it. */
    public Sheet of(DossierView view, List<Step> steps, Actor reader, Instant now) {
        var parts = parts(reader, view);
        // Why: an auditor replays what happened, not to whom: persons stay pseudonyms.
        var opening = new Opening(reader instanceof Actor.Auditor ? null : opener);
        var form = Optional.ofNullable(view.contents().form());
        return new Sheet(
                view.id().toString(),
                view.reference(),
                view.version(),
                view.stage(),
                parts,
                only(parts, PROGRESS, () -> Advance.of(view, ParisTime.dayOf(now), words(parts, opening), parts)),
                form.map(f -> only(parts, IDENTITY, () -> Declared.Identity.of(f, opening)))
                        .orElse(null),
                form.map(f -> only(parts, PERMIT, () -> permit(f, opening))).orElse(null),
                form.map(f -> only(parts, EMPLOYER, () -> Declared.Employer.of(f.employer(), opening)))
                        .orElse(null),
                form.map(f -> only(parts, CONTRACT, () -> Declared.Contract.of(f.contract(), opening)))
                        .orElse(null),
                pieces(view, parts, opening, steps),
                form.map(f -> Declared.others(f, parts)).orElse(null),
                only(parts, FINDINGS, () -> FindingLine.of(view.findingsAt(now))),
                only(parts, FINDINGS, () -> applied(view)),
                only(parts, OPINIONS_ASKED, () -> asked(view)),
                opinions(view, parts, reader, opening),
                decided(
                        view,
                        parts,
                        v -> v.ruling() == null ? null : RulingText.of(v.ruling(), opening, words(parts, opening))),
                decided(
                        view,
                        parts,
                        v -> v.authorisation().loss() == null
                                ? null
                                : LossText.of(
                                        v.authorisation().loss(),
                                        ParisTime.dayOf(now),
                                        opening,
                                        words(parts, opening))),
                decided(view, parts, v -> Declared.Change.of(v, parts, opening)),
                contested(view, parts, words(parts, opening)),
                only(parts, ATTESTATION, () -> attestation(view)),
                only(parts, AUDIT_TRAIL, () -> StepLine.trail(steps)),
                only(parts, READINGS, () -> StepLine.readings(steps)),
                only(parts, PARTIES, () -> PartyLine.of(view.circle(), reader, ParisTime.dayOf(now), opening::text)));
    }

    // Why these two: what an officer writes to the applicant may speak of the person, and of anything in the file.
    private static Opening words(Set<Part> parts, Opening opening) {
        return parts.contains(IDENTITY) && parts.contains(OTHER_PIECES) ? opening : new Opening(null);
    }

    private static Declared.@Nullable Permit permit(ApplicationForm form, Opening opening) {
        return form.permit() == null ? null : Declared.Permit.of(form.permit(), opening);
    }

    private interface Content<T extends @Nullable Object> {
        T get();
    }

    private static <T> @Nullable T only(Set<Part> parts, Part part, Content<@Nullable T> content) {
        return parts.contains(part) ? content.get() : null;
    }

    private static <T> @Nullable T decided(
            DossierView view, Set<Part> parts, Function<DossierView, @Nullable T> content) {
        return parts.contains(DECISION) ? content.apply(view) : null;
    }

    // Law: a visa or a visit goes by the decision that stands; what was said against an earlier one is none of their
    // mission
    // (CRPA L114-8), so it is for those who may also follow how the dossier came there.
    private static @Nullable ContestText contested(DossierView view, Set<Part> parts, Opening words) {
        return view.contest().isEmpty() || !parts.contains(DECISION) || !parts.contains(AUDIT_TRAIL)
                ? null
                : ContestText.of(view.contest(), words::text);
    }

    private static @Nullable List<PieceLine> pieces(
            DossierView view, Set<Part> parts, Opening opening, List<Step> steps) {
        if (Stream.of(PieceKind.values()).map(PieceParts::of).noneMatch(parts::contains)) return null;
        var joined = PieceLine.joined(view.contents().pieces(), steps);
        return view.contents().pieces().stream()
                .filter(piece -> parts.contains(PieceParts.of(piece.kind())))
                .map(piece -> PieceLine.of(piece, opening, joined.get(piece.id())))
                .toList();
    }

    private static @Nullable List<Rule> applied(DossierView view) {
        var progress = view.progress();
        return progress == null ? null : progress.terms().rules();
    }

    private static List<AskedOpinion> asked(DossierView view) {
        return view.opinions().stream().map(AskedOpinion::of).toList();
    }

    private static @Nullable List<OpinionText> opinions(
            DossierView view, Set<Part> parts, Actor reader, Opening opening) {
        if (!parts.contains(OWN_OPINION) && !parts.contains(OPINIONS_OF_OTHERS)) return null;
        return view.opinions().stream()
                .filter(o -> parts.contains(OPINIONS_OF_OTHERS) || isOf(o, reader))
                .map(o -> OpinionText.of(o, opening))
                .toList();
    }

    private static boolean isOf(OpinionView opinion, Actor reader) {
        return reader instanceof Actor.Officer officer
                && opinion.request().agency().equals(officer.agency());
    }

    private static @Nullable AttestationLine attestation(DossierView view) {
        var seal = view.authorisation().seal();
        var issuedAt = view.authorisation().issuedAt();
        return seal == null || issuedAt == null ? null : AttestationLine.of(seal, issuedAt);
    }
}
