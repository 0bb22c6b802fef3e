package fr.workinfrance.command.door;

import fr.workinfrance.command.body.BodyReader;
import fr.workinfrance.command.body.Filling;
import fr.workinfrance.command.body.StrictJson;
import fr.workinfrance.command.rulebook.PublishRequest;
import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.privacy.SubjectId;
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.rulebook.DefinitionFault;
import fr.workinfrance.domain.rulebook.Publication;
import fr.workinfrance.domain.rulebook.PublishVersion;
import fr.workinfrance.eventlog.wire.EventCatalogue;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.service.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where an administrator publishes a new version of a procedure. */
@RestController
class ProcedureDoor {

    static final String PATH = "/api/procedures/{procedure}/versions";

    /** @param procedure with the first day it is in force, such as {@code STUDENT_JOB@2027-01-01} */
    record Published(String procedure, List<String> events) {}

    private final Door door;
    private final Rulebooks rulebooks;
    private final BodyFaults faults;
    private final Wording wording;
    private final StrictJson json = new StrictJson(2);

    ProcedureDoor(Door door, Rulebooks rulebooks, BodyFaults faults, Wording wording) {
        this.door = door;
        this.rulebooks = rulebooks;
        this.faults = faults;
        this.wording = wording;
    }

    @PostMapping(PATH)
    Published publish(
            @PathVariable String procedure,
            @RequestHeader HttpHeaders headers,
            SignedIn reader,
            HttpServletRequest request)
            throws IOException {
        if (!(reader.actor() instanceof Actor.Administrator))
            throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
        var asked = RequestHeaders.unversioned(headers);
        var body = json.read(request.getInputStream());
        var definition = faults.told(() -> BodyReader.read(ProcedureDefinition.class, body, new NothingFilled()));
        if (!definition.id().name().name().equals(procedure))
            throw RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "other-procedure");
        var publishing =
                new PublishRequest(asked.commandId(), reader.actor(), door.now(), new PublishVersion(definition));
        return switch (rulebooks.publish(publishing)) {
            case Publication.Published(var event) ->
                new Published(
                        definition.id().toString(),
                        List.of(EventCatalogue.typeOf(event).toString()));
            case Publication.Refused(var wrong) -> throw refused(wrong);
        };
    }

    private RequestProblem refused(List<DefinitionFault> wrong) {
        var language = LocaleContextHolder.getLocale();
        return RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "definition-refused")
                .with(
                        "problems",
                        wrong.stream()
                                .map(fault -> Map.of(
                                        "field", fault.what(),
                                        "kind", fault.kind().name(),
                                        "detail", wording.sentence(fault, language)))
                                .toList());
    }

    /** A definition speaks of nobody: there is nothing that only the login may say. */
    private static final class NothingFilled implements Filling {
        @Override
        public Optional<Object> fill(String component) {
            return Optional.empty();
        }

        @Override
        public SubjectId subject() {
            throw new IllegalStateException("a definition speaks of nobody");
        }
    }
}
