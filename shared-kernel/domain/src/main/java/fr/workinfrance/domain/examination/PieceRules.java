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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which kinds of piece were joined, and which are wanted. */
final class PieceRules {

    // Law: the list itself is in the arrete of 28/10/2016, art. 1.
    private static final String LIST_OF_PIECES = "Code du travail, R5221-12";

    /** Of these a rule of its own says when they are missing; they are counted whether wanted or not, as the real form lists them. */
    private static final Set<PieceNeed> HAVE_A_RULE = EnumSet.of(
            PieceNeed.UNLESS_THE_EMPLOYER_FILES, PieceNeed.FOR_A_REGULATED_PROFESSION, PieceNeed.FOR_A_RENEWAL);

    /** Law: whoever is not the employer needs the employer's written mandate (Code du travail, R5221-11). */
    static Optional<Finding> mandate(Examination e) {
        if (e.role() == ApplicantRole.EMPLOYER) return Optional.empty();
        return missing(e, PieceKind.MANDATE, Rule.MANDATE_MISSING, BLOCKING, "Code du travail, R5221-11", List.of());
    }

    // Why only a warning: one scanned file may hold several pieces, and it is the officer who says that a file is
    // complete.
    static Optional<Finding> missing(Examination e) {
        var missing = e.terms().pieces().stream()
                .filter(term -> !HAVE_A_RULE.contains(term.need()))
                .filter(term -> term.need().holds(asked(e)))
                .map(term -> term.kind())
                .filter(kind -> !e.pieces().contains(kind))
                .map(Enum::name)
                .collect(Collectors.joining(","));
        if (missing.isEmpty()) return Optional.empty();
        return Optional.of(new Finding(Rule.PIECE_MISSING, WARNING, LIST_OF_PIECES, read(e), Map.of("kinds", missing)));
    }

    private static PieceNeed.Case asked(Examination e) {
        var form = e.form();
        return new PieceNeed.Case(
                e.role(),
                form.request(),
                form.contract().regulatedProfession(),
                form.permit() != null,
                Boolean.TRUE.equals(form.circumstances().shortageJob()));
    }

    /** The answers that decide which pieces are wanted, but for those of {@link #HAVE_A_RULE}. */
    private static List<FormField> read(Examination e) {
        var read = EnumSet.noneOf(FormField.class);
        for (var term : e.terms().pieces())
            switch (term.need()) {
                case WITH_A_PERMIT -> read.add(FormField.PERMIT_DEPARTEMENT);
                case UNLESS_A_SHORTAGE_JOB -> read.add(FormField.SHORTAGE_JOB);
                case ALWAYS, UNLESS_THE_EMPLOYER_FILES, FOR_A_REGULATED_PROFESSION, FOR_A_RENEWAL, OPTIONAL -> {}
            }
        return List.copyOf(read);
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
                List.of(FormField.REQUEST, FormField.PREVIOUS_REFERENCE),
                Map.of()));
    }

    static Optional<Finding> counted(Examination e) {
        var listed = e.terms().pieces().stream()
                .filter(term -> HAVE_A_RULE.contains(term.need()) || term.need().holds(asked(e)))
                .map(term -> term.kind())
                .toList();
        long given = listed.stream().filter(e.pieces()::contains).count();
        return Optional.of(new Finding(
                Rule.PIECES_COUNTED,
                INFORMATION,
                LIST_OF_PIECES,
                read(e),
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
