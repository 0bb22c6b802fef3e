package fr.workinfrance.command.importing;

import fr.workinfrance.domain.form.FieldProblem;
import fr.workinfrance.domain.procedure.ProcedureId;

/** Why a file cannot be imported. Data, not prose: the sentences are resources keyed {@code import.} and the record's name. */
public sealed interface ImportProblem {

    /** Truncated, or not JSON at all. */
    record NotJson(long line, long column) implements ImportProblem {}

    /** JSON of more values, or deeper, than any dossier: nothing of it is kept. */
    record TooDense() implements ImportProblem {}

    /** A list longer than any dossier has. */
    record TooMany(String name, int most) implements ImportProblem {}

    /** @param place of the second of two pieces that are the same, counted from one */
    record PieceTwice(int place) implements ImportProblem {}

    /** JSON, but not a dossier as that API returned it. */
    record NotADossier(String missing) implements ImportProblem {}

    /** A draft: nobody has submitted it yet. */
    record NotSubmitted() implements ImportProblem {}

    /** A state that the API did not have. */
    record UnknownState(String state) implements ImportProblem {}

    record DateUnreadable(String name) implements ImportProblem {}

    /** Before what must have come first. */
    record DateOutOfOrder(String name) implements ImportProblem {}

    /** Later than now: it has not happened. */
    record DateToCome(String name) implements ImportProblem {}

    /** The version that was in force goes by an answer that the form of then did not ask for. */
    record NobodyInCharge(ProcedureId version) implements ImportProblem {}

    record AnswerUnreadable(FieldProblem problem) implements ImportProblem {}

    /** Accepted, but from and until when is not said. */
    record ApprovedWithoutPeriod() implements ImportProblem {}

    /** Accepted until a day before the first. */
    record PeriodEndsBeforeItBegins() implements ImportProblem {}
}
