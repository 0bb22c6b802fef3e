package fr.workinfrance.command.importing;

import fr.workinfrance.command.importing.ImportProblem.ApprovedWithoutPeriod;
import fr.workinfrance.command.importing.ImportProblem.DateOutOfOrder;
import fr.workinfrance.command.importing.ImportProblem.DateToCome;
import fr.workinfrance.command.importing.ImportProblem.DateUnreadable;
import fr.workinfrance.command.importing.ImportProblem.NotSubmitted;
import fr.workinfrance.command.importing.ImportProblem.PeriodEndsBeforeItBegins;
import fr.workinfrance.command.importing.ImportProblem.UnknownState;
import fr.workinfrance.domain.act.ImportedHistory;
import fr.workinfrance.domain.act.ImportedHistory.Outcome;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When each thing happened in the other system, and how it ended there. */
final class ForeignHistory {

    private final ForeignDossier foreign;
    private final List<ImportProblem> problems = new ArrayList<>();
    private final @Nullable ImportedHistory history;

    /** @param now what is told of a later instant has not happened */
    ForeignHistory(ForeignDossier foreign, Instant now) {
        this.foreign = foreign;
        this.history = read();
        history().ifPresent(past -> compare(past, now));
    }

    List<ImportProblem> problems() {
        return List.copyOf(problems);
    }

    Optional<ImportedHistory> history() {
        return Optional.ofNullable(history).filter(_ -> problems.isEmpty());
    }

    private @Nullable ImportedHistory read() {
        var state = foreign.text("state");
        if (state.equals("draft")) {
            problems.add(new NotSubmitted());
            return null;
        }
        var opened = needed("created_at");
        var submitted = needed("initiated_at");
        var complete = isTaken(state) ? foreign.instant("received_at").orElse(null) : null;
        var outcome = outcome(state);
        return new ImportedHistory(opened, submitted, complete, outcome);
    }

    /** What is left there of a former course of it, and not taken over, is not compared. */
    private void compare(ImportedHistory past, Instant now) {
        var before = Instant.MIN;
        for (var step : steps(past)) {
            if (step.at().isBefore(before)) problems.add(new DateOutOfOrder(step.name()));
            if (step.at().isAfter(now)) problems.add(new DateToCome(step.name()));
            before = step.at();
        }
    }

    /** An instant by its name there. */
    private record Step(String name, Instant at) {}

    /** As they follow each other in the life of a dossier. */
    private static List<Step> steps(ImportedHistory past) {
        var steps = new ArrayList<>(
                List.of(new Step("created_at", past.openedAt()), new Step("initiated_at", past.submittedAt())));
        if (past.completeAt() != null) steps.add(new Step("received_at", past.completeAt()));
        if (past.outcome() != null)
            steps.add(new Step("processed_at", past.outcome().at()));
        return steps;
    }

    private static boolean isTaken(String state) {
        return !state.equals("initiated");
    }

    private @Nullable Outcome outcome(String state) {
        return switch (state) {
            case "initiated", "received" -> null;
            case "closed" -> approved();
            case "refused" -> new Outcome.Refused(needed("processed_at"));
            case "without_continuation" -> new Outcome.Closed(needed("processed_at"));
            default -> {
                problems.add(new UnknownState(state));
                yield null;
            }
        };
    }

    private @Nullable Outcome approved() {
        var answers = foreign.agentsAnswers();
        var from = day(answers.getOrDefault(Labels.APT_START, ""));
        var until = day(answers.getOrDefault(Labels.APT_END, ""));
        if (from.isEmpty() || until.isEmpty()) {
            problems.add(new ApprovedWithoutPeriod());
            return null;
        }
        var period = new AuthorisedPeriod(from.get(), until.get());
        if (period.isReversed()) problems.add(new PeriodEndsBeforeItBegins());
        return new Outcome.Approved(needed("processed_at"), period);
    }

    /** A date that such a dossier must have; its absence is a problem, and nothing is made of the rest. */
    private Instant needed(String name) {
        var read = foreign.instant(name);
        if (read.isEmpty()) problems.add(new DateUnreadable(name));
        return read.orElse(Instant.EPOCH);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(ForeignDossier::isCredible);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
