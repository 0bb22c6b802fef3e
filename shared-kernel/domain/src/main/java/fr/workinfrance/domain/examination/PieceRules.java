package fr.workinfrance.domain.examination;

import static fr.workinfrance.domain.procedure.Severity.BLOCKING;
import static fr.workinfrance.domain.procedure.Severity.INFORMATION;
import static fr.workinfrance.domain.procedure.Severity.WARNING;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.RequestKind;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.PieceNeed;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which kinds of piece were joined, and which are wanted. */
final class PieceRules {

    // Law: the list itself is in the arrete of 28/10/2016, art. 1.
    private static final String LIST_OF_PIECES = "Code du travail, R5221-12";

    /** Law: whoever is not the employer needs the employer's written mandate (Code du travail, R5221-11). */
    static Optional<Finding> mandate(Examination e) {
        if (e.role() == ApplicantRole.EMPLOYER) return Optional.empty();
        return missing(e, PieceKind.MANDATE, Rule.MANDATE_MISSING, BLOCKING, "Code du travail, R5221-11", List.of());
    }

    // Why only a warning: one scanned file may hold several pieces, and it is the officer who says that a file is
    // complete.
    static Optional<Finding> missing(Examination e) {
        var missing = e.terms().pieces().stream()
                .filter(term -> term.need() == PieceNeed.ALWAYS
                        || (term.need() == PieceNeed.WITH_A_PERMIT && e.form().permit() != null))
                .map(term -> term.kind())
                .filter(kind -> !e.pieces().contains(kind))
                .map(Enum::name)
                .collect(Collectors.joining(","));
        if (missing.isEmpty()) return Optional.empty();
        return Optional.of(
                new Finding(Rule.PIECE_MISSING, WARNING, LIST_OF_PIECES, List.of(), Map.of("kinds", missing)));
    }

    /** Law: the conditions of a regulated profession are fulfilled (R5221-20 4°, since April 2021 3°). */
    static Optional<Finding> professionProof(Examination e) {
        if (!e.form().contract().regulatedProfession()) return Optional.empty();
        return missing(
                e,
                PieceKind.REGULATED_PROFESSION_PROOF,
                Rule.PROFESSION_PROOF_MISSING,
                BLOCKING,
                CriteriaRules.article(e, "4°", "3°"),
                List.of(FormField.REGULATED_PROFESSION));
    }

    static Optional<Finding> renewalProof(Examination e) {
        if (e.form().request() != RequestKind.RENEWAL) return Optional.empty();
        return missing(
                e,
                PieceKind.RENEWAL_PROOF,
                Rule.RENEWAL_PROOF_MISSING,
                WARNING,
                "Code du travail, R5221-32",
                List.of(FormField.REQUEST));
    }

    static Optional<Finding> renewalReference(Examination e) {
        if (e.form().request() != RequestKind.RENEWAL || e.form().previousReference() != null) return Optional.empty();
        return Optional.of(new Finding(
                Rule.RENEWAL_REFERENCE_MISSING,
                WARNING,
                "Code du travail, R5221-32",
                List.of(FormField.PREVIOUS_REFERENCE),
                Map.of()));
    }

    static Optional<Finding> counted(Examination e) {
        var listed = e.terms().pieces().stream()
                .filter(term -> term.need() != PieceNeed.OPTIONAL)
                .filter(term ->
                        term.need() != PieceNeed.WITH_A_PERMIT || e.form().permit() != null)
                .map(term -> term.kind())
                .toList();
        long given = listed.stream().filter(e.pieces()::contains).count();
        return Optional.of(new Finding(
                Rule.PIECES_COUNTED,
                INFORMATION,
                LIST_OF_PIECES,
                List.of(),
                Map.of("given", Long.toString(given), "kinds", Integer.toString(listed.size()))));
    }

    private static Optional<Finding> missing(
            Examination e, PieceKind kind, Rule rule, Severity severity, String article, List<FormField> fields) {
        return e.pieces().contains(kind)
                ? Optional.empty()
                : Optional.of(new Finding(rule, severity, article, fields, Map.of("kinds", kind.name())));
    }

    private PieceRules() {}
}
