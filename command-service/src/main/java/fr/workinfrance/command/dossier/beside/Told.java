package fr.workinfrance.command.dossier.beside;

import fr.workinfrance.command.dossier.Denial;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.eventlog.wire.Provenance;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.MetaData;

/** What each command was answered, kept as long as its event is: the memory that makes asking twice asking once. */
final class Told {

    private final Map<String, Answer> answers = new HashMap<>();
    private long version = -1;

    /** The version its event has in the stream, and of which kind it is. */
    record Answer(Provenance by, long version, Class<?> event) {}

    /**
     * What this command was answered before.
     *
     * @throws CommandExecutionException when its number stands for somebody else's, or for another command
     */
    Optional<Answer> earlier(AsideRequest request) {
        var earlier = answers.get(request.commandId().toString());
        if (earlier != null && !earlier.by().equals(request.provenance()))
            throw denied(new Denial.CommandIdTaken(earlier.by().command()));
        return Optional.ofNullable(earlier);
    }

    /** Why it cannot be asked any more, or not yet: the asker has seen another version of the stream. */
    Optional<Denial> overtakes(AsideRequest request) {
        var expected = request.expectedVersion();
        return expected == null || expected == version
                ? Optional.empty()
                : Optional.of(new Denial.Conflict(expected, version));
    }

    void keep(MetaData metadata, long sequence, Class<?> event) {
        version = sequence;
        var by = Provenance.of(metadata);
        answers.put(by.commandId(), new Answer(by, sequence, event));
    }

    static CommandExecutionException refused(Refusal why) {
        return denied(new Denial.Refused(why));
    }

    static CommandExecutionException denied(Denial why) {
        return new CommandExecutionException(why.getClass().getSimpleName(), null, why);
    }
}
