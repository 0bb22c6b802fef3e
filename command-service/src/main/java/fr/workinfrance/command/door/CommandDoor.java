package fr.workinfrance.command.door;

import fr.workinfrance.command.body.BodyReader;
import fr.workinfrance.command.body.NotForThisLogin;
import fr.workinfrance.command.body.StrictJson;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Every command of the catalogue, asked for by its name. */
@RestController
class CommandDoor {

    static final String PATH = "/api/dossiers/{dossier}/{command}";

    private final Door door;
    private final CommandCatalogue catalogue;
    private final BodyFaults faults;
    private final StrictJson json = new StrictJson(2);

    CommandDoor(Door door, CommandCatalogue catalogue, BodyFaults faults) {
        this.door = door;
        this.catalogue = catalogue;
        this.faults = faults;
    }

    @PostMapping(path = PATH)
    ResponseEntity<Receipted> ask(
            @PathVariable String dossier,
            @PathVariable String command,
            @RequestHeader HttpHeaders headers,
            SignedIn reader,
            HttpServletRequest request)
            throws IOException {
        var row = catalogue.named(command).orElseThrow(() -> unknown());
        var asked = RequestHeaders.of(headers);
        var asker = door.asker(Door.dossier(dossier), reader.account());
        var body = json.read(request.getInputStream());
        if (!body.isEmpty()) requireJson(headers);
        return door.ask(door.request(reader.account(), asked, command(row, body, asker)));
    }

    private DossierCommand command(CommandRow row, JsonNode body, Asker asker) {
        try {
            return faults.told(() -> row.toCommand().apply(BodyReader.read(row.body(), body, asker), asker));
        } catch (NotForThisLogin wrongLogin) {
            throw door.notAllowed(row.move());
        } catch (RequestProblem unreadable) {
            // Why: whoever may not ask learns nothing of how it would have to be asked.
            door.admit(asker, row.move());
            throw unreadable;
        }
    }

    private static void requireJson(HttpHeaders headers) {
        var type = headers.getContentType();
        if (type == null || !MediaType.APPLICATION_JSON.isCompatibleWith(type))
            throw RequestProblem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
    }

    private static RequestProblem unknown() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "unknown-command");
    }
}
