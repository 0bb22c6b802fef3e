package fr.workinfrance.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.ApprovedPage;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every stage against every command, written out as a page a lawyer can read. */
class StateMachineTest {

    @Test
    void is_the_approved_page() throws Exception {
        var page = new StringBuilder("""
                # What can be asked at each stage

                Written by a test. In bold what happens; otherwise why the command is refused; · the stage rules it out.

                """);
        page.append(row("command", Arrays.stream(Stage.values()).map(Enum::name).collect(Collectors.joining(" | "))));
        page.append(row("---", Arrays.stream(Stage.values()).map(_ -> "---").collect(Collectors.joining(" | "))));
        for (var command : EveryCommand.once())
            page.append(row(
                    command.getClass().getSimpleName(),
                    Arrays.stream(Stage.values())
                            .map(stage -> cell(stage, command))
                            .collect(Collectors.joining(" | "))));
        ApprovedPage.check("state-machine.md", page.toString());
    }

    @Test
    void has_a_row_for_every_command() {
        assertThat(EveryCommand.once())
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(DossierCommand.class.getPermittedSubclasses()));
        assertThat(EveryCommand.once()).extracting(Move::of).containsExactly(Move.values());
    }

    @Test
    void has_a_story_for_every_stage() {
        assertThat(DossierStories.byStage()).containsOnlyKeys(Stage.values());
        DossierStories.byStage()
                .forEach((stage, story) ->
                        assertThat(Stage.of(story.get().dossier())).isEqualTo(stage));
    }

    @Test
    void agrees_with_the_table_of_moves() {
        for (var stage : Stage.values())
            for (var command : EveryCommand.once())
                assertThat(decide(stage, command) instanceof Decision.Refused(Refusal.NotAtThisStage _))
                        .as("%s at %s", command, stage)
                        .isNotEqualTo(Move.of(command).isPossibleAt(stage));
    }

    @Test
    void names_the_move_and_the_stage_of_a_command_out_of_turn() {
        assertThat(decide(Stage.DRAFT, new DossierCommand.MarkComplete(Given.ID)))
                .isEqualTo(Decision.refuse(new Refusal.NotAtThisStage(Move.MARK_COMPLETE, Stage.DRAFT)));
    }

    private static String cell(Stage stage, DossierCommand command) {
        return switch (decide(stage, command)) {
            case Decision.Accepted(var events) ->
                events.stream()
                        .map(e -> e.getClass().getSimpleName())
                        .distinct()
                        .collect(Collectors.joining(", ", "**", "**"));
            case Decision.Refused(Refusal.NotAtThisStage _) -> "·";
            case Decision.Refused(var why) -> why.getClass().getSimpleName();
        };
    }

    private static Decision decide(Stage stage, DossierCommand command) {
        var story = DossierStories.byStage().get(stage).get();
        return DossierDecider.decide(story.dossier(), command, DossierStories.NOW);
    }

    private static String row(String head, String cells) {
        return "| " + head + " | " + cells + " |\n";
    }
}
