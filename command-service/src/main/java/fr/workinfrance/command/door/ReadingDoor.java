package fr.workinfrance.command.door;

import fr.workinfrance.command.body.BodyReader;
import fr.workinfrance.command.body.StrictJson;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.ReadingRequest;
import fr.workinfrance.domain.access.AccessPolicy;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.reading.RecordReading;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.web.RequestProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where an officer's reading is recorded, before anything is shown. */
@RestController
class ReadingDoor {

    /** The parts about to be shown. */
    record Reading(List<Part> parts) {}

    private final Door door;
    private final Dossiers dossiers;
    private final BodyFaults faults;
    private final StrictJson json = new StrictJson(2);

    ReadingDoor(Door door, Dossiers dossiers, BodyFaults faults) {
        this.door = door;
        this.dossiers = dossiers;
        this.faults = faults;
    }

    @PostMapping("/api/dossiers/{dossier}/readings")
    ResponseEntity<Void> record(
            @PathVariable("dossier") String address,
            @RequestHeader HttpHeaders headers,
            SignedIn reader,
            HttpServletRequest request)
            throws IOException {
        var asked = RequestHeaders.of(headers);
        var asker = door.asker(Door.dossier(address), reader.account());
        var body = json.read(request.getInputStream());
        var parts = Set.copyOf(
                faults.told(() -> BodyReader.read(Reading.class, body, asker)).parts());
        var officer = officer(reader.actor(), asker.dossier(), parts);
        var reading = new RecordReading(asker.dossier(), officer.account(), officer.agency(), parts);
        var asking = new ReadingRequest(asked.commandId(), officer, asker.at(), reading);
        door.told(() -> {
            dossiers.record(asking);
            return asking;
        });
        return ResponseEntity.noContent().build();
    }

    private Actor.Officer officer(Actor actor, DossierId dossier, Set<Part> parts) {
        if (!(actor instanceof Actor.Officer officer)) throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
        var standing = dossiers.standing(officer, dossier);
        if (standing == Standing.STRANGER) throw DenialProblem.unknownDossier();
        if (!AccessPolicy.readableBy(standing).containsAll(parts))
            throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
        return officer;
    }
}
