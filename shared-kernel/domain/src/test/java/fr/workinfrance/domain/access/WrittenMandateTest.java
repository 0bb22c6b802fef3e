package fr.workinfrance.domain.access;

import static fr.workinfrance.domain.dossier.Given.ID;
import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierCommand.AttachPiece;
import fr.workinfrance.domain.dossier.DossierCommand.MarkComplete;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.dossier.DossierStories;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.dossier.Move;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.piece.PieceKind;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WrittenMandateTest {

    static final Set<Move> IN_ANOTHERS_NAME = EnumSet.of(
            Move.SUBMIT_DOSSIER,
            Move.SUPPLEMENT_DOSSIER,
            Move.WITHDRAW_DOSSIER,
            Move.REQUEST_REASONS,
            Move.FILE_APPEAL,
            Move.DECLARE_CHANGE,
            Move.DECLARE_CANCELLATION);

    @Test
    void is_wanted_of_a_mandatary_for_whatever_is_asked_in_anothers_name() {
        for (var move : Move.values())
            assertThat(missing(DossierStories.draftWithPieces(), Standing.MANDATARY, move))
                    .as(move.name())
                    .isEqualTo(IN_ANOTHERS_NAME.contains(move));
    }

    @Test
    void is_wanted_of_nobody_else() {
        for (var standing : Standing.values())
            if (standing != Standing.MANDATARY)
                assertThat(missing(DossierStories.draftWithPieces(), standing, Move.SUBMIT_DOSSIER))
                        .isFalse();
    }

    @Test
    void is_enough_as_long_as_it_lies_in_the_dossier() {
        var story = DossierStories.draftWithPieces().then(new AttachPiece(ID, Given.piece(9, PieceKind.MANDATE)));
        assertThat(missing(story, Standing.MANDATARY, Move.SUBMIT_DOSSIER)).isFalse();
        story.then(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, Given.TERMS));
        assertThat(missing(story, Standing.MANDATARY, Move.WITHDRAW_DOSSIER)).isFalse();
        story.then(new MarkComplete(ID)).then(DossierStories.approval());
        assertThat(missing(story, Standing.MANDATARY, Move.DECLARE_CHANGE)).isFalse();
        assertThat(missing(DossierStories.approved(), Standing.MANDATARY, Move.DECLARE_CANCELLATION))
                .isTrue();
    }

    @Test
    void lies_in_no_dossier_that_was_not_given_it() {
        DossierStories.byStage()
                .forEach((stage, story) -> assertThat(story.get().dossier().holds(PieceKind.MANDATE))
                        .as(stage.name())
                        .isFalse());
        assertThat(DossierStories.refused().dossier().holds(PieceKind.PASSPORT)).isTrue();
        assertThat(Stage.of(new Dossier.NotOpened())).isEqualTo(Stage.NOT_OPENED);
    }

    private static boolean missing(DossierStories story, Standing standing, Move move) {
        return WrittenMandate.missing(story.dossier(), standing, move)
                .filter(new Refusal.MandateMissing()::equals)
                .isPresent();
    }
}
