package fr.workinfrance.command.importing;

import fr.workinfrance.command.importing.ImportProblem.ApprovedWithoutPeriod;
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

    ForeignHistory(ForeignDossier foreign) {
        this.foreign = foreign;
        this.history = read();
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
