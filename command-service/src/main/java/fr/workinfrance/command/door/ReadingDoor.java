package fr.workinfrance.command.door;

import fr.workinfrance.command.body.BodyReader;
import fr.workinfrance.command.body.StrictJson;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.ReadingRequest;
import fr.workinfrance.command.reading.RefusedReadings;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.reading.Reader;
import fr.workinfrance.domain.reading.ReadingCommand.RecordReading;
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

/** Where a reading is recorded before anything is shown, and a refusal after it was said. */
@RestController
class ReadingDoor {

    /** The parts about to be shown, or refused. */
    record Reading(List<Part> parts) {}

    private final Door door;
    private final Dossiers dossiers;
    private final RefusedReadings refused;
    private final BodyFaults faults;
    private final StrictJson json = new StrictJson(2);

    ReadingDoor(Door door, Dossiers dossiers, RefusedReadings refused, BodyFaults faults) {
        this.door = door;
        this.dossiers = dossiers;
        this.refused = refused;
        this.faults = faults;
    }

    @PostMapping("/api/dossiers/{dossier}/readings")
    ResponseEntity<Void> record(
            @PathVariable("dossier") String address,
            @RequestHeader HttpHeaders headers,
            SignedIn reader,
            HttpServletRequest request)
            throws IOException {
        var asked = RequestHeaders.unversioned(headers);
        var asker = door.asker(Door.dossier(address), reader.account());
        var parts = parts(asker, request);
        var asking = new ReadingRequest(asked.commandId(), asker.actor(), asker.at(), reading(asker, parts));
        door.told(() -> {
            dossiers.record(asking);
            return asking;
        });
        return ResponseEntity.noContent().build();
    }

    /** Answers alike whether there is such a dossier or not; what was not refused is not recorded. */
    @PostMapping("/api/dossiers/{dossier}/refused-readings")
    ResponseEntity<Void> refused(
            @PathVariable("dossier") String address,
            @RequestHeader HttpHeaders headers,
            SignedIn reader,
            HttpServletRequest request)
            throws IOException {
        var asked = RequestHeaders.unversioned(headers);
        var asker = door.asker(Door.dossier(address), reader.account());
        refused.note(asked.commandId(), asker.actor(), asker.dossier(), parts(asker, request), asker.at());
        return ResponseEntity.accepted().build();
    }

    private Set<Part> parts(Asker asker, HttpServletRequest request) throws IOException {
        var body = json.read(request.getInputStream());
        return Set.copyOf(
                faults.told(() -> BodyReader.read(Reading.class, body, asker)).parts());
    }

    private RecordReading reading(Asker asker, Set<Part> parts) {
        var found = dossiers.situation(asker.actor(), asker.dossier());
        return switch (found.standing()) {
            case APPLICANT, ADMINISTRATOR, AUTOMATION -> throw notAllowed();
            case STRANGER -> throw DenialProblem.unknownDossier();
            case AUDITOR,
                    INVITED_WORKER,
                    INVITED_EMPLOYER,
                    MANDATARY,
                    DECIDING_AGENCY,
                    CONSULTED_PREFECTURE,
                    CONSULTED_OFII,
                    CONSULTED_CONSULATE,
                    CONSULTED_DRAC,
                    CONSULTED_LABOUR_INSPECTION,
                    CONSULTED_EMPLOYMENT_SERVICE,
                    CONSULTED_ORDER,
                    SUPERIOR_AGENCY -> {
                if (!found.mayRead(parts)) throw notAllowed();
                var reader = Reader.of(asker.actor(), found.standing()).orElseThrow();
                yield new RecordReading(asker.dossier(), reader, parts, found.news());
            }
        };
    }

    private static RequestProblem notAllowed() {
        return RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
    }
}
