package fr.workinfrance.domain.casefile;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.ApplicationForm;
import fr.workinfrance.domain.calendar.StatutoryClock;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.opinion.Opinions;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.Membership;
import fr.workinfrance.domain.party.Parties;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is common to every stage of a submitted dossier: only what the next decision needs.
 *
 * @param appealedTo the agencies above, to which the last appeal was addressed
 * @param former the authorisation that the request names; absent when it names none that is known here
 * @param awaited the pieces asked for during the examination; absent when none is awaited, or when completeness waits for them
 */
public record CaseFile(
        AccountId owner,
        ApplicantRole role,
        Terms terms,
        AgencyId inCharge,
        ApplicationForm form,
        List<Piece> pieces,
        Instant submittedAt,
        StatutoryClock clock,
        Opinions opinions,
        Set<AgencyId> appealedTo,
        Membership membership,
        @Nullable FormerAuthorisation former,
        @Nullable AwaitedPieces awaited) {
    public CaseFile {
        appealedTo = Set.copyOf(appealedTo);
    }

    public Parties parties() {
        return new Parties(owner, role, inCharge, opinions.agencies(), appealedTo, membership);
    }

    public Set<PieceKind> pieceKinds() {
        return pieces.stream().map(Piece::kind).collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds of the pieces joined after so many. */
    Set<PieceKind> kindsAfter(int first) {
        return pieces.stream().skip(first).map(Piece::kind).collect(Collectors.toUnmodifiableSet());
    }

    public CaseFile joined(Piece piece) {
        return with(copy ->
                copy.pieces = Stream.concat(pieces.stream(), Stream.of(piece)).toList());
    }

    public CaseFile forwardedTo(AgencyId to) {
        return with(copy -> copy.inCharge = to);
    }

    public CaseFile at(StatutoryClock moved) {
        return with(copy -> copy.clock = moved);
    }

    public CaseFile hearing(Opinions changed) {
        return with(copy -> copy.opinions = changed);
    }

    /** The same once an appeal was addressed to these. */
    public CaseFile appealedTo(Set<AgencyId> superiors) {
        return with(copy -> copy.appealedTo = superiors);
    }

    public CaseFile following(FormerAuthorisation found) {
        return with(copy -> copy.former = found);
    }

    public CaseFile among(Membership changed) {
        return with(copy -> copy.membership = changed);
    }

    /** The same, with these pieces asked for beside those that are awaited. */
    public CaseFile asking(Set<PieceKind> kinds, LocalDate respondBy) {
        return with(copy -> copy.awaited = AwaitedPieces.of(awaited, kinds, pieces.size(), respondBy));
    }

    /** The same once the pieces joined since they were asked for have been sent. */
    public CaseFile sent() {
        return with(copy -> copy.awaited = awaited == null ? null : awaited.after(this));
    }

    private CaseFile with(Consumer<CaseFileCopy> change) {
        var copy = new CaseFileCopy(this);
        change.accept(copy);
        return copy.made();
    }
}
