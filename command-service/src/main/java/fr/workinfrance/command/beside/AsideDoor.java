package fr.workinfrance.command.beside;

import fr.workinfrance.command.body.BodyReader;
import fr.workinfrance.command.body.StrictJson;
import fr.workinfrance.command.door.BodyFaults;
import fr.workinfrance.command.door.Door;
import fr.workinfrance.command.door.Receipted;
import fr.workinfrance.command.door.RequestHeaders;
import fr.workinfrance.command.dossier.beside.Asides;
import fr.workinfrance.domain.access.Aside;
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

/** Everything that is asked beside a dossier with a body, each under an address of its own. */
@RestController
class AsideDoor {

    static final String PATH = "/api/dossiers/{dossier}/";

    private final Door door;
    private final Asides asides;
    private final AsideCatalogue catalogue;
    private final BodyFaults faults;
    private final StrictJson json = new StrictJson(2);

    AsideDoor(Door door, Asides asides, AsideCatalogue catalogue, BodyFaults faults) {
        this.door = door;
        this.asides = asides;
        this.catalogue = catalogue;
        this.faults = faults;
    }

    @PostMapping({
        PATH + "write-message",
        PATH + "settle-exchange",
        PATH + "assign-officer",
        PATH + "release-officer",
        PATH + "put-label",
        PATH + "take-label-off"
    })
    ResponseEntity<Receipted> ask(
            @PathVariable("dossier") String address,
            @RequestHeader HttpHeaders headers,
            SignedIn reader,
            HttpServletRequest request)
            throws IOException {
        var row = catalogue.named(last(request.getRequestURI()));
        var asked = RequestHeaders.of(headers);
        var asker = new AsideAsker(Door.dossier(address), reader.account(), asked, door.now());
        // Why before the body is read: whoever may not ask learns nothing of how it would have to be asked.
        door.admit(reader.account(), asker.dossier(), row.aside());
        var body = json.read(request.getInputStream());
        if (!body.isEmpty()) requireJson(headers);
        var asking = faults.told(() -> row.toRequest().apply(BodyReader.read(row.body(), body, asker), asker));
        return Receipted.of(door.told(() -> asides.ask(asking)));
    }

    /** The address of an aside in this service. */
    static String path(Aside aside) {
        return PATH + aside.kebab();
    }

    private static String last(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    private static void requireJson(HttpHeaders headers) {
        var type = headers.getContentType();
        if (type == null || !MediaType.APPLICATION_JSON.isCompatibleWith(type))
            throw RequestProblem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type");
    }
}
