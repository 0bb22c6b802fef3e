package fr.workinfrance.standalone.docs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.standalone.Guest;
import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What each service says of its own doors in OpenAPI, beside the doors that there are. */
@ExtendWith(SharedHouse.class)
class DescribedDoorsIT {

    private static final String ANY_COMMAND = "/api/dossiers/{dossier}/{command}";

    /** What is asked at a door of its own, or by nobody but the house. */
    private static final Set<Move> ELSEWHERE = EnumSet.of(
            Move.ATTACH_PIECE,
            Move.IMPORT_DOSSIER,
            Move.INVITE_PARTY,
            Move.TAKE_UP_INVITATION,
            Move.REMIND_OF_OPINION,
            Move.RECORD_OPINION_OVERDUE,
            Move.REFUSE_BY_SILENCE,
            Move.RECORD_REASONS_OVERDUE,
            Move.REJECT_APPEAL_BY_SILENCE,
            Move.ISSUE_ATTESTATION,
            Move.REPLACE_ATTESTATION);

    @Test
    void are_all_described_and_no_other(TestHouse house) {
        var doors = house.parts(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(door -> door.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/") && !path.equals(ANY_COMMAND));
        var commands = EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE)).stream()
                .map(move -> ANY_COMMAND.replace("{command}", move.kebab()));
        var there = Stream.concat(doors, commands).collect(Collectors.toCollection(TreeSet::new));
        assertThat(described(new Guest(house))).isEqualTo(there);
    }

    private static TreeSet<String> described(Guest guest) {
        var paths = new TreeSet<String>();
        for (var service : Set.of("command", "query", "verification")) {
            var answer = guest.ask("admin", "GET", "/v3/api-docs/" + service, "");
            assertThat(answer.statusCode()).isEqualTo(200);
            new JsonMapper()
                    .readTree(answer.body()).path("paths").propertyNames().stream()
                            .filter(path -> path.startsWith("/api/"))
                            .forEach(paths::add);
        }
        return paths;
    }
}
