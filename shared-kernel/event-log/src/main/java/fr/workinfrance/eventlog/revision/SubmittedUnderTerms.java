package fr.workinfrance.eventlog.revision;

import fr.workinfrance.eventlog.wire.EventType;
import fr.workinfrance.eventlog.wire.Upcaster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A submission of the time when there was one procedure, the student's job, in its version of November 2016: it gets the terms it
 * was examined under.
 *
 * <p>Why a file and not the program's own definition: what a stored event means must not change with the program.
 */
final class SubmittedUnderTerms implements Upcaster {

    private static final String TERMS = "/revision/terms-STUDENT_JOB-2016-11-01.json";
    private static final JsonNode OF_2016 = terms();

    @Override
    public EventType from() {
        return new EventType("dossier.submitted", 1);
    }

    @Override
    public ObjectNode apply(ObjectNode stored) {
        stored.remove("procedure");
        stored.set("terms", OF_2016.deepCopy());
        stored.withObject("form").putObject("circumstances");
        return stored;
    }

    private static JsonNode terms() {
        try (InputStream file = Objects.requireNonNull(SubmittedUnderTerms.class.getResourceAsStream(TERMS))) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
