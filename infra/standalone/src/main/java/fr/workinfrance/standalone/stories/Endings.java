package fr.workinfrance.standalone.stories;

import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareCancellation;
import fr.workinfrance.domain.dossier.DossierCommand.FileAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.RepealAuthorisation;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawAuthorisation;
import fr.workinfrance.standalone.stories.people.Worker;
import java.time.Duration;
import java.time.Instant;

/** The authorisations that were ended before their time, by the administration or by whoever holds them. */
final class Endings {

    private final Narrator narrator;
    private final Cast cast;
    private final Instant now;

    Endings(Narrator narrator, Cast cast, Instant now) {
        this.narrator = narrator;
        this.cast = cast;
        this.now = now;
    }

    void tellAll() {
        withdrawn("withdrawn", "tariq", 50);
        contested(withdrawn("withdrawal-contested", "ayo", 40), AppealKind.HIERARCHICAL, "card-genuine");
        upheld(contested(withdrawn("withdrawal-confirmed", "elif", 60), AppealKind.GRACIOUS, "card-genuine"), "forged");
        repealed("repealed", "lucia", 60);
        contested(repealed("repeal-contested", "mateo", 50), AppealKind.GRACIOUS, "contract-goes-on");
        upheld(
                contested(repealed("repeal-confirmed", "priya", 70), AppealKind.GRACIOUS, "contract-goes-on"),
                "contract-ended");
        var cancelled = granted("cancelled", "samuel", 40).days(20);
        cancelled.say(cast.martin(), new DeclareCancellation(cancelled.id()));
    }

    private Story withdrawn(String name, String worker, int daysAgo) {
        var story = granted(name, worker, daysAgo).days(20);
        var reasons = story.text(Words.of("forged"));
        return story.say(
                cast.claire(),
                new WithdrawAuthorisation(story.id(), WithdrawalGround.FRAUD, reasons, story.signatory()));
    }

    private Story repealed(String name, String worker, int daysAgo) {
        var story = granted(name, worker, daysAgo).days(30);
        return story.say(
                cast.claire(),
                new RepealAuthorisation(
                        story.id(),
                        story.today().plusDays(2),
                        story.text(Words.of("lost-condition")),
                        story.text(Words.of("contract-ended")),
                        story.signatory()));
    }

    private Story contested(Story ended, AppealKind kind, String why) {
        var grounds = ended.days(3).text(Words.of(why));
        return ended.say(cast.martin(), new FileAppeal(ended.id(), Stories.appeal(ended), kind, grounds));
    }

    private void upheld(Story contested, String why) {
        contested.days(10).say(cast.claire(), Stories.rejecting(contested, why));
    }

    private Story granted(String name, String worker, int daysAgo) {
        var start = now.minus(Duration.ofDays(daysAgo));
        return new Story(narrator, cast, name, Worker.called(worker), cast.martin(), start)
                .complete()
                .days(2)
                .granted(2);
    }
}
