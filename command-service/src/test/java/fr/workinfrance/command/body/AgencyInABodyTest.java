package fr.workinfrance.command.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.command.body.BodyProblem.Kind;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.domain.dossier.DossierCommand.GiveOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RequestOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.SupersedeOpinion;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.SubjectId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Nothing is forwarded to, or asked of, an agency that is not there. */
class AgencyInABodyTest {

    private static final DossierId DOSSIER = new DossierId(new UUID(0, 1));
    private static final String FORWARDING = "{\"to\":\"%s\",\"reasons\":\"Lyon.\"}";
    private static final String REQUEST = """
            {"request": {"id": "00000000-0000-4000-8000-000000000001", "agency": "%s", "basis": "R5221-20", "binding": false,
             "mandatory": true, "mayBePassedOver": true, "dueOn": "2026-12-31", "silence": "STILL_OWED"}}
            """;
    private static final String ANSWER = """
            {"opinion": "00000000-0000-4000-8000-000000000001", "answer": {"verdict": "NOT_COMPETENT", "reasons": "Non.",
             "conditions": [], "pieces": [], "forward": {"to": "%s", "as": "00000000-0000-4000-8000-000000000002"}}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"DIRECCTE-XYZ", "DIRECCTE-20", "CONSULATE-ATLANTIS", "PREFECTURE-99"})
    void is_refused_where_none_bears_that_name(String nobody) {
        isRefused(ForwardDossier.class, FORWARDING, nobody, "to");
        isRefused(RequestOpinion.class, REQUEST, nobody, "request.agency");
        isRefused(GiveOpinion.class, ANSWER, nobody, "answer.forward.to");
        isRefused(SupersedeOpinion.class, ANSWER, nobody, "answer.forward.to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIRECCTE-2A", "DIRECCTE-974", "CONSULATE-DAKAR", "DRAC-IDF"})
    void is_taken_where_it_is_in_the_table(String agency) {
        assertThat(read(ForwardDossier.class, FORWARDING, agency).to()).isEqualTo(AgencyId.of(agency));
        assertThat(read(RequestOpinion.class, REQUEST, agency).request().agency())
                .isEqualTo(AgencyId.of(agency));
        assertThat(read(GiveOpinion.class, ANSWER, agency).answer().forward()).isNotNull();
    }

    private static void isRefused(Class<? extends Record> command, String body, String agency, String field) {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> read(command, body, agency))
                .satisfies(thrown ->
                        assertThat(thrown.problems()).containsExactly(new BodyProblem(field, Kind.NO_SUCH_AGENCY)));
    }

    private static <C extends Record> C read(Class<C> command, String body, String agency) {
        return BodyReader.read(command, JsonMapper.builder().build().readTree(body.formatted(agency)), new Anybody());
    }

    private record Anybody() implements Filling {
        @Override
        public Optional<Object> fill(String component) {
            return Optional.of(
                    switch (component) {
                        case "dossier" -> DOSSIER;
                        case "by" -> AgencyId.of("PREFECTURE-75");
                        default -> throw new IllegalArgumentException(component);
                    });
        }

        @Override
        public SubjectId subject() {
            return Subjects.worker(DOSSIER);
        }
    }
}
