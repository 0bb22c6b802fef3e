package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.SharedHouse;
import fr.workinfrance.standalone.TestHouse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes on around a dossier: a question and its answer, who has it, what it is marked with, and many at once. */
@ExtendWith(SharedHouse.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AroundJourneyIT {

    @TempDir
    static Path scratch;

    private TestHouse house;
    private Chromium chromium;

    @BeforeAll
    void open(TestHouse house) {
        this.house = house;
        chromium = new Chromium();
    }

    @AfterAll
    void shut() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Seat.class,
            names = {"DESK_WITHOUT_SCRIPTS", "PHONE_IN_ENGLISH"})
    void is_written_shared_out_and_marked(Seat seat) throws Exception {
        try (var student = at(seat).signedInAs("martin");
                var claire = at(seat).signedInAs("claire")) {
            var dossier = new Steps(house, scratch).submitsWithTwoPieces(student);
            asks(student, dossier);
            answers(claire, dossier);
            student.goes(dossier).canUseThis("applicant-with-message");
            assertThat(student.canSee("#owed")).isTrue();
            shares(claire, dossier);
            student.goes(dossier);
            assertThat(student.sees("#handler")).contains("Claire");
            claire.goes(dossier + "/related").canUseThis("related");
            marksMany(claire, dossier);
        }
    }

    private static void asks(Visitor student, String dossier) throws Exception {
        var file = scratch.resolve("planning.pdf");
        Files.write(file, "%PDF-1.4 planning\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        student.goes(dossier + "/messages").canUseThis("messages-none");
        student.types("text", "Puis-je travailler le dimanche ?\nVoici le planning.")
                .joins("file", file)
                .ticks("wantsReply")
                .presses("#write button[type=submit]");
        assertThat(student.sees("#messages")).contains("dimanche", "planning.pdf");
        assertThat(student.canSee("#awaited")).isTrue();
    }

    private static void answers(Visitor claire, String dossier) throws Exception {
        claire.goes("/dossiers?share=REPLY");
        assertThat(claire.seesAll()).contains(reference(dossier));
        claire.goes(dossier + "/messages");
        assertThat(claire.canSee("#owed")).isTrue();
        assertThat(Files.readString(claire.downloads("#messages a"))).startsWith("%PDF-1.4 planning");
        claire.types("text", "Quels dimanches ?").ticks("wantsReply").presses("#write button[type=submit]");
        assertThat(claire.sees("#awaited")).isNotBlank();
        claire.canUseThis("messages");
    }

    private static void shares(Visitor claire, String dossier) {
        claire.goes(dossier).presses("#desk button[type=submit]");
        claire.goes(dossier).chooses("desk-do", "PUT_LABEL:URGENT").presses("#desk button[type=submit]");
        assertThat(claire.sees("#labels")).isNotBlank();
        claire.goes(dossier).canUseThis("officer-desk");
        claire.goes("/dossiers?label=URGENT").canUseThis("worklist-label");
        assertThat(claire.seesAll()).contains(reference(dossier));
        claire.goes("/workload").canUseThis("workload");
    }

    private static void marksMany(Visitor claire, String dossier) {
        var id = dossier.substring(dossier.lastIndexOf('/') + 1);
        claire.goes("/dossiers?q=" + reference(dossier)).ticks("dossier-" + id);
        claire.chooses("batch-do", "PUT_LABEL:TO_DISCUSS").presses("#batch");
        assertThat(claire.seesEach("[data-done=true]")).hasSize(1);
        claire.canUseThis("batch");
        claire.goes("/dossiers?q=" + reference(dossier)).ticks("dossier-" + id);
        claire.chooses("batch-do", "PUT_LABEL:TO_DISCUSS").presses("#batch");
        assertThat(claire.seesEach("[data-done=false]")).hasSize(1);
    }

    private static String reference(String dossier) {
        return dossier.substring(dossier.lastIndexOf('/') + 1).substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private Visitor at(Seat seat) {
        return new Visitor(chromium.browser(), seat, house.address(), new Album());
    }
}
