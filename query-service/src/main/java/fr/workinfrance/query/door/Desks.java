package fr.workinfrance.query.door;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.access.Standing;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.desk.Desk;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.query.desk.ReadingRecorder;
import fr.workinfrance.service.web.RequestProblem;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends each reader to the desk that serves them. Unknown dossiers and other people's get one and the same answer. */
@Component
class Desks {
    private final List<Desk> desks;
    private final ReadingRecorder recorder;

    Desks(List<Desk> desks, ReadingRecorder recorder) {
        this.desks = desks;
        this.recorder = recorder;
    }

    Desk of(Actor reader) {
        return desks.stream()
                .filter(desk -> desk.serves(reader))
                .findFirst()
                .orElseThrow(() -> RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed"));
    }

    Laid lay(Actor reader, String id, long atLeast) {
        return of(reader).lay(reader, number(id), atLeast).orElseThrow(Desks::unknown);
    }

    /** The dossier before any of it is shown. */
    Laid look(Actor reader, String id) {
        return of(reader).look(reader, number(id)).orElseThrow(Desks::unknown);
    }

    /**
     * Lets one part of a dossier be shown, and no other.
     *
     * @throws RequestProblem when the reader may not read it, or it cannot be recorded that they did
     */
    void show(Laid laid, Set<Part> parts) {
        if (!laid.parts().containsAll(parts)) throw unknown();
        // Law: of what others read of them the applicant is shown the part, so that no other part is recorded (CRPA
        // L114-8).
        if (laid.standing() != Standing.APPLICANT) recorder.record(laid.view().id(), parts);
    }

    static RequestProblem unknown() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
    }

    static DossierId number(String id) {
        try {
            return DossierId.of(id);
        } catch (IllegalArgumentException notOne) {
            throw unknown();
        }
    }
}
