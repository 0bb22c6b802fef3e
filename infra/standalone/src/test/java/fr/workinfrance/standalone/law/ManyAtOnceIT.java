package fr.workinfrance.standalone.law;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.Guest;
import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.law.text.UsualAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An officer marks several dossiers complete at once: one event for each, and an answer for each. */
@ExtendWith(SharedHouse.class)
class ManyAtOnceIT {

    private static final Pattern MARKED = Pattern.compile("data-done=\"(true|false)\"");

    @Test
    void each_by_itself_and_each_once_and_what_was_done_meanwhile_is_said(TestHouse house) throws IOException {
        var free = Stream.of(filed(house), filed(house), filed(house)).toList();
        var taken = filed(house);
        var ticked = Stream.concat(free.stream(), Stream.of(taken))
                .map(ManyAtOnceIT::ticked)
                .toList();
        taken.ask("claire", "mark-complete", Map.of());
        taken.requireDone();

        var claire = new Guest(house).signedInAs("claire");
        var said =
                claire.send("/dossiers", "/dossiers/batch", Map.of("do", List.of("MARK_COMPLETE"), "dossier", ticked));

        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(MARKED.matcher(said.body()).results().map(found -> found.group(1)))
                .as(said.body())
                .containsExactly("true", "true", "true", "false");
        assertThat(said.body()).contains("3 sur 4");
        for (var tale : free) assertThat(completed(tale)).as(tale.id()).isEqualTo(1);
        assertThat(completed(taken)).isEqualTo(1);
    }

    private static Tale filed(TestHouse house) throws IOException {
        var tale = new Tale(house, Files.readAllBytes(Path.of("src/test/resources/pieces/contrat.pdf")));
        tale.applicant = "martin";
        tale.ask("martin", "open-draft", Map.of("role", "EMPLOYER", "procedure", "STUDENT_JOB"));
        tale.join("WORK_CONTRACT");
        tale.requireDone();
        tale.ask("martin", "submit-dossier", Map.of("answers", UsualAnswers.on(tale.today())));
        tale.requireDone();
        return tale;
    }

    /** As the worklist has it: the dossier, and the version that was shown. */
    private static String ticked(Tale tale) {
        return tale.id() + "@" + tale.sheet("claire").path("version").asLong();
    }

    private static long completed(Tale tale) {
        return tale.sheet("martin")
                .path("trail")
                .valueStream()
                .filter(step -> step.path("name").asString().equals("dossier.marked-complete"))
                .count();
    }
}
