package fr.workinfrance.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.ApprovedPage;
import fr.workinfrance.domain.dossier.EveryCommand;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Stage;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole policy as one page: a change of rights is a change in this page, seen in review. */
class AccessMatrixTest {

    @Test
    void is_the_approved_page() throws Exception {
        var page = new StringBuilder("# Who may ask and read what\n\nWritten by a test.\n\n");
        page.append(row("", Arrays.stream(Standing.values()).map(Enum::name).collect(Collectors.joining(" | "))));
        page.append(row("---", Arrays.stream(Standing.values()).map(_ -> "---").collect(Collectors.joining(" | "))));
        for (var move : Move.values()) page.append(row(move.kebab(), marks(AccessPolicy.mayAsk(move))));
        page.append(row("share the attestation", marks(AccessPolicy.mayShare())));
        for (var part : Part.values()) page.append(row("read " + part, marks(AccessPolicy.mayRead(part))));
        ApprovedPage.check("access-matrix.md", page.toString());
    }

    @Test
    void is_closed_to_strangers() {
        for (var move : Move.values()) assertThat(AccessPolicy.mayAsk(move)).doesNotContain(Standing.STRANGER);
        assertThat(AccessPolicy.readableBy(Standing.STRANGER)).isEmpty();
    }

    @Test
    void shows_an_administrator_no_dossier() {
        assertThat(AccessPolicy.readableBy(Standing.ADMINISTRATOR)).isEmpty();
    }

    @Test
    void judges_a_command_as_its_move() {
        for (var command : EveryCommand.once())
            assertThat(AccessPolicy.mayAsk(command)).isEqualTo(AccessPolicy.mayAsk(Move.of(command)));
    }

    @Test
    void offers_what_both_the_stage_and_the_standing_allow() {
        assertThat(AccessPolicy.moves(Stage.SUBMITTED, Standing.APPLICANT)).containsExactly(Move.WITHDRAW_DOSSIER);
        assertThat(AccessPolicy.moves(Stage.UNDER_EXAMINATION, Standing.CONSULTED_PREFECTURE))
                .containsExactlyInAnyOrder(Move.GIVE_OPINION, Move.SUPERSEDE_OPINION);
        assertThat(AccessPolicy.moves(Stage.CLOSED, Standing.DECIDING_AGENCY)).isEmpty();
    }

    @Test
    void lets_a_reader_read_exactly_what_names_them() {
        for (var standing : Standing.values())
            for (var part : Part.values())
                assertThat(AccessPolicy.readableBy(standing).contains(part))
                        .isEqualTo(AccessPolicy.mayRead(part).contains(standing));
    }

    private static String marks(Set<Standing> allowed) {
        return Arrays.stream(Standing.values())
                .map(s -> allowed.contains(s) ? "yes" : "·")
                .collect(Collectors.joining(" | "));
    }

    private static String row(String head, String cells) {
        return "| " + head + " | " + cells + " |\n";
    }
}
