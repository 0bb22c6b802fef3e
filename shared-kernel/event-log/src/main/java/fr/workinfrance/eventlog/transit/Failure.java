package fr.workinfrance.eventlog.transit;

import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.eventlog.shredding.SubjectErased;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Those failures of a command that whoever asked tells apart, as data. Why: an exception does not travel, what it carries does. */
public sealed interface Failure {

    /** Somebody else appended first. */
    record Overtaken() implements Failure {
        @Override
        public RuntimeException thrown() {
            return new ConcurrencyException("somebody else appended first");
        }
    }

    /** There is no such stream. */
    record NoSuchStream(String stream) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new AggregateNotFoundException(stream, "there is no such stream");
        }
    }

    /** The person whose facts it holds was erased. */
    record PersonErased(SubjectId subject) implements Failure {
        @Override
        public RuntimeException thrown() {
            return new SubjectErased(subject);
        }
    }

    /** As it is thrown where the command was asked. */
    RuntimeException thrown();

    /** What a failure is to become before it leaves: itself, when nobody tells it from others. */
    static Throwable leaving(Throwable thrown) {
        return of(thrown)
                .<Throwable>map(failure ->
                        new CommandExecutionException(failure.getClass().getSimpleName(), null, failure))
                .orElse(thrown);
    }

    /** What it was before it left. */
    static Throwable arrived(Throwable told) {
        return told instanceof CommandExecutionException failed
                        && failed.getDetails().orElse(null) instanceof Failure failure
                ? failure.thrown()
                : told;
    }

    private static Optional<Failure> of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst();
    }

    private static Optional<Failure> known(Throwable thrown) {
        return switch (thrown) {
            case ConcurrencyException _, AggregateStreamCreationException _ -> Optional.of(new Overtaken());
            case AggregateNotFoundException none ->
                Optional.of(new NoSuchStream(String.valueOf(none.getAggregateIdentifier())));
            case SubjectErased erased -> Optional.of(new PersonErased(erased.subject()));
            case Throwable other when SequenceTaken.tells(other) -> Optional.of(new Overtaken());
            default -> Optional.empty();
        };
    }
}
