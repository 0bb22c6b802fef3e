package fr.workinfrance.query.desk;

import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.web.Answer;
import fr.workinfrance.query.web.CommandClient;
import fr.workinfrance.service.web.RequestProblem;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Has a reading recorded, in the name of whoever is signed in, before anything is shown. */
@Component
public class ReadingRecorder {
    private final CommandClient commands;

    ReadingRecorder(CommandClient commands) {
        this.commands = commands;
    }

    // Why: whoever was seen out a moment ago, and is still in a view, is a stranger already.
    private static boolean isNobody(Answer.Refused refused) {
        return refused.status() == HttpStatus.NOT_FOUND.value();
    }

    /**
     * Returns once it is recorded.
     *
     * @throws RequestProblem when it cannot be, and then nothing may be shown
     */
    public void record(DossierId dossier, Set<Part> parts) {
        var body = Map.of("parts", parts.stream().map(Part::name).sorted().toList());
        if (commands.recordReading(dossier, body, UUID.randomUUID()) instanceof Answer.Refused refused)
            throw isNobody(refused)
                    ? RequestProblem.of(HttpStatus.NOT_FOUND, "not-found")
                    : RequestProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "reading-not-recorded");
    }
}
