package fr.workinfrance.query.door;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.desk.Desk;
import fr.workinfrance.query.desk.Laid;
import fr.workinfrance.service.web.RequestProblem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends each reader to the desk that serves them. Unknown dossiers and other people's get one and the same answer. */
@Component
class Desks {
    private final List<Desk> desks;

    Desks(List<Desk> desks) {
        this.desks = desks;
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
