package fr.workinfrance.domain.dossier.owed;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.dossier.Decision;
import fr.workinfrance.domain.dossier.Dossier;
import fr.workinfrance.domain.dossier.DossierCommand.ApproveDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseDossier;
import fr.workinfrance.domain.dossier.DossierDecider;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.DossierApproved;
import fr.workinfrance.domain.dossier.DossierEvent.DossierRefused;
import fr.workinfrance.domain.dossier.DossierStories;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.dossier.owed.ConsultedLives.Step;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.procedure.OpinionTerm;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class OwedOpinionsTest {

    /** What a life came to, so that no property holds because nothing ever happened. */
    private enum Reached {
        DECIDED(150),
        DECIDED_ON_EVERYTHING_WANTED(8),
        PASSED_OVER_WHAT_WAS_UNANSWERED(40),
        PASSED_OVER_WHAT_WAS_UNASKED(40),
        HELD_BY_WHAT_WAS_UNASKED(120),
        HELD_BY_WHAT_WAS_UNANSWERED(100),
        HELD_FOR_GOOD_THOUGH_OVERRIDING(100),
        FORBIDDEN(10);

        final int floor;

        Reached(int floor) {
            this.floor = floor;
        }
    }

    /** Law: a decision waits for what the procedure wants asked and answered, or passes over it where the law lets it, with reasons. */
    @Property(tries = 1000)
    void hold_every_decision_that_passes_over_them_without_right_and_no_other(@ForAll("lives") List<Step> life) {
        var reached = new EnumMap<Reached, Boolean>(Reached.class);
        for (var kind : Reached.values()) reached.put(kind, false);
        var owed = new OwedOpinions();
        Dossier dossier = new Dossier.NotOpened();
        var now = DossierStories.FIRST_DAY;
        for (var step : life) {
            now = now.plus(Duration.ofHours(step.hours()));
            var decision = DossierDecider.decide(dossier, step.command(), now);
            switch (step.command()) {
                case ApproveDossier c -> judge(decision, owed, true, c.overriding() != null, reached);
                case RefuseDossier c -> judge(decision, owed, false, c.overriding() != null, reached);
                default -> {}
            }
            if (!(decision instanceof Decision.Accepted(var events))) continue;
            for (var event : events) {
                owed.after(event);
                dossier = dossier.then(event);
            }
        }
        reached.forEach((kind, so) -> Statistics.label(kind.name())
                .collect(so)
                .coverage(coverage -> coverage.check(true).count(lives -> lives >= kind.floor)));
    }

    private static void judge(
            Decision decision, OwedOpinions owed, boolean approval, boolean overriding, Map<Reached, Boolean> reached) {
        var unasked = owed.unasked().stream()
                .filter(term -> !overriding || !term.mayBePassedOver())
                .toList();
        var unanswered = overriding ? owed.unansweredForGood() : owed.unanswered();
        boolean forbidden = approval && !owed.forbidding().isEmpty();
        switch (decision) {
            case Decision.Accepted(var events) -> {
                assertThat(forbidden).isFalse();
                assertThat(unasked).isEmpty();
                assertThat(unanswered).isEmpty();
                assertThat(passedOver(events.getFirst())).isEqualTo(owed.unanswered());
                assertThat(notAsked(events.getFirst()))
                        .isEqualTo(
                                owed.unasked().stream().map(OpinionTerm::basis).toList());
                reached.put(Reached.DECIDED, true);
                if (!owed.unanswered().isEmpty()) reached.put(Reached.PASSED_OVER_WHAT_WAS_UNANSWERED, true);
                if (!owed.unasked().isEmpty()) reached.put(Reached.PASSED_OVER_WHAT_WAS_UNASKED, true);
                if (!overriding && owed.wantsSomething()) reached.put(Reached.DECIDED_ON_EVERYTHING_WANTED, true);
            }
            case Decision.Refused(Refusal.BindingOpinionUnfavourable(var opinions)) -> {
                assertThat(approval).isTrue();
                assertThat(opinions).isNotEmpty().isEqualTo(owed.forbidding());
                reached.put(Reached.FORBIDDEN, true);
            }
            case Decision.Refused(Refusal.OpinionNotAsked(var agencies, var mayBePassedOver)) -> {
                assertThat(agencies)
                        .isNotEmpty()
                        .isEqualTo(unasked.stream()
                                .map(OpinionTerm::agency)
                                .distinct()
                                .toList());
                assertThat(mayBePassedOver).isEqualTo(unasked.stream().allMatch(OpinionTerm::mayBePassedOver));
                reached.put(Reached.HELD_BY_WHAT_WAS_UNASKED, true);
                if (overriding) reached.put(Reached.HELD_FOR_GOOD_THOUGH_OVERRIDING, true);
            }
            case Decision.Refused(Refusal.OpinionStillAwaited(var opinions, var mayBePassedOver)) -> {
                var forGood = owed.unansweredForGood();
                assertThat(opinions).isNotEmpty().isEqualTo(forGood.isEmpty() ? unanswered : forGood);
                assertThat(mayBePassedOver).isEqualTo(forGood.isEmpty());
                reached.put(Reached.HELD_BY_WHAT_WAS_UNANSWERED, true);
                if (overriding) reached.put(Reached.HELD_FOR_GOOD_THOUGH_OVERRIDING, true);
            }
            // Why nothing of the others: the stage, or silence, forbade the decision before any opinion was looked at.
            case Decision.Refused _ -> {}
        }
    }

    private static List<OpinionId> passedOver(DossierEvent decision) {
        return switch (decision) {
            case DossierApproved e -> e.passedOver();
            case DossierRefused e -> e.passedOver();
            default -> throw new AssertionError("no decision: " + decision);
        };
    }

    private static List<String> notAsked(DossierEvent decision) {
        return switch (decision) {
            case DossierApproved e -> e.notAsked();
            case DossierRefused e -> e.notAsked();
            default -> throw new AssertionError("no decision: " + decision);
        };
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return ConsultedLives.all();
    }
}
