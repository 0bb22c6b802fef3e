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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is common to every stage of a submitted dossier: only what the next decision needs.
 *
 * @param appealedTo the agencies above, to which an appeal was addressed
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

    public CaseFile joined(Piece piece) {
        var more = Stream.concat(pieces.stream(), Stream.of(piece)).toList();
        return new CaseFile(
                owner,
                role,
                terms,
                inCharge,
                form,
                more,
                submittedAt,
                clock,
                opinions,
                appealedTo,
                membership,
                former,
                awaited);
    }

    public CaseFile forwardedTo(AgencyId to) {
        return new CaseFile(
                owner,
                role,
                terms,
                to,
                form,
                pieces,
                submittedAt,
                clock,
                opinions,
                appealedTo,
                membership,
                former,
                awaited);
    }

    public CaseFile at(StatutoryClock moved) {
        return new CaseFile(
                owner,
                role,
                terms,
                inCharge,
                form,
                pieces,
                submittedAt,
                moved,
                opinions,
                appealedTo,
                membership,
                former,
                awaited);
    }

    public CaseFile hearing(Opinions changed) {
        return new CaseFile(
                owner,
                role,
                terms,
                inCharge,
                form,
                pieces,
                submittedAt,
                clock,
                changed,
                appealedTo,
                membership,
                former,
                awaited);
    }

    /** The same, with an appeal addressed to one more agency. */
    public CaseFile appealedTo(AgencyId superior) {
        var more = Stream.concat(appealedTo.stream(), Stream.of(superior)).collect(Collectors.toUnmodifiableSet());
        return new CaseFile(
                owner,
                role,
                terms,
                inCharge,
                form,
                pieces,
                submittedAt,
                clock,
                opinions,
                more,
                membership,
                former,
                awaited);
    }

    public CaseFile following(FormerAuthorisation found) {
        return new CaseFile(
                owner,
                role,
                terms,
                inCharge,
                form,
                pieces,
                submittedAt,
                clock,
                opinions,
                appealedTo,
                membership,
                found,
                awaited);
    }

    public CaseFile among(Membership changed) {
        return new CaseFile(
                owner,
                role,
                terms,
                inCharge,
                form,
                pieces,
                submittedAt,
                clock,
                opinions,
                appealedTo,
                changed,
                former,
                awaited);
    }

    /** The same, with these pieces asked for beside those that are awaited. */
    public CaseFile asking(Set<PieceKind> kinds, LocalDate respondBy) {
        return awaiting(AwaitedPieces.of(awaited, kinds, pieces.size(), respondBy));
    }

    /** The same once the pieces joined since they were asked for have been sent. */
    public CaseFile sent() {
        return awaiting(awaited == null ? null : awaited.after(pieces));
    }

    private CaseFile awaiting(@Nullable AwaitedPieces changed) {
        return new CaseFile(
                owner,
                role,
                terms,
                inCharge,
                form,
                pieces,
                submittedAt,
                clock,
                opinions,
                appealedTo,
                membership,
                former,
                changed);
    }
}
