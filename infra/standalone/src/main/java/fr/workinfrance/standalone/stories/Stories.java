package fr.workinfrance.standalone.stories;

import static fr.workinfrance.standalone.stories.Cast.LABOUR_INSPECTION;
import static fr.workinfrance.standalone.stories.Cast.LYON;
import static fr.workinfrance.standalone.stories.Cast.OFII;
import static fr.workinfrance.standalone.stories.Cast.PREFECTURE;
import static fr.workinfrance.standalone.stories.Cast.PREFECTURE_OF_LYON;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.dossier.DossierCommand.CloseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.DecideAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.FileAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.ForwardDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RequestPieces;
import fr.workinfrance.domain.dossier.DossierCommand.SupplementDossier;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawDossier;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.standalone.stories.people.Firm;
import fr.workinfrance.standalone.stories.people.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One dossier in every state. All persons and companies are made up, and each dossier is of somebody else, but for two of Awa's:
 * they are the likely duplicate that a first start shows.
 */
final class Stories {

    private static final Worker AWA = Worker.called("awa");

    private final Narrator narrator;
    private final BesideNarrator beside;
    private final Cast cast;
    private final Instant now;

    Stories(Narrator narrator, BesideNarrator beside, Cast cast, Instant now) {
        this.narrator = narrator;
        this.beside = beside;
        this.cast = cast;
        this.now = now;
    }

    void tellAll() {
        waiting();
        var attested = decided();
        examined(attested);
        new Endings(narrator, cast, now).tellAll();
        new Consultations(narrator, cast, now).tellAll();
    }

    private void waiting() {
        story("draft", AWA, cast.awa(), 1).drafted().joined(PieceKind.WORK_CONTRACT, "contrat.pdf");
        story("submitted", "mehdi", cast.martin(), 1).submitted();
        incomplete(story("incomplete", "aminata", cast.nadia(), 6));
        var supplemented =
                incomplete(story("supplemented", "linh", cast.martin(), 9)).days(2);
        supplemented.joined(PieceKind.STUDENT_CARD, "certificat-scolarite.pdf");
        supplemented.say(cast.martin(), new SupplementDossier(supplemented.id()));
    }

    private Story incomplete(Story story) {
        story.submittedWithout(PieceKind.STUDENT_CARD).days(1);
        var gap = new PieceGap(PieceKind.STUDENT_CARD, PieceGap.Reason.MISSING);
        return story.say(
                cast.claire(),
                new RequestPieces(
                        story.id(), List.of(gap), story.today().plusDays(30), story.text(Words.of("pieces-asked"))));
    }

    private void examined(Story attested) {
        var examined = story("examined", AWA.at(Firm.called("canal"), Words.of("second-job")), cast.awa(), 12)
                .complete()
                .opinionAsked(PREFECTURE, "R5221-15", true, 20)
                .opinionAsked(LABOUR_INSPECTION, "R5221-20 2°", false, 15)
                .days(3)
                .opinionGiven(cast.lucie(), LABOUR_INSPECTION, Verdict.FAVOURABLE, Words.of("no-breach"));
        var overdue = story("overdue", "carlos", cast.martin(), 20)
                .complete()
                .opinionAsked(OFII, "CESEDA, L436-10", true, 7)
                .opinionAsked(LABOUR_INSPECTION, "R5221-20 2°", false, 30);
        var forwarded = story("forwarded", "minji", cast.martin(), 8).submitted();
        forwarded.say(cast.claire(), new ForwardDossier(forwarded.id(), LYON, forwarded.text(Words.of("forwarded"))));
        forwarded.handledBy(cast.denis()).foundComplete().opinionAsked(PREFECTURE_OF_LYON, "R5221-15", false, 20);
        var complete = story("complete", "joao", cast.martin(), 5).complete();
        new Surroundings(beside, cast).tell(attested, examined, overdue, complete);
    }

    private Story decided() {
        var attested = story("attested", AWA, cast.awa(), 30)
                .complete()
                .opinionAsked(PREFECTURE, "R5221-15", true, 15)
                .opinionGiven(cast.paul(), PREFECTURE, Verdict.FAVOURABLE, Words.of("permit-valid"))
                .granted(3);
        story("not-started", "leila", cast.martin(), 10).complete().days(2).granted(60);
        refused("refused", "sanjay", 25);
        contested(refused("contested", "nino", 30).days(2), AppealKind.HIERARCHICAL, "pay-raised");
        var confirmed = contested(refused("confirmed", "kofi", 45).days(2), AppealKind.GRACIOUS, "pay-raised")
                .days(10);
        confirmed.say(cast.claire(), rejecting(confirmed, "pay-too-low"));
        story("silent", "mariam", cast.martin(), 75).submitted();
        closed("closed", "diego", 40);
        contested(closed("closing-contested", "wanjiru", 30).days(2), AppealKind.HIERARCHICAL, "permit-wants");
        var upheld = contested(closed("closing-confirmed", "timur", 45).days(2), AppealKind.GRACIOUS, "permit-wants")
                .days(10);
        upheld.say(cast.claire(), rejecting(upheld, "permit-suffices"));
        var dropped = story("dropped", "hana", cast.martin(), 15).submitted().days(1);
        dropped.say(cast.martin(), new WithdrawDossier(dropped.id()));
        return attested;
    }

    private Story closed(String name, String worker, int daysAgo) {
        var closed = story(name, worker, cast.martin(), daysAgo).submitted().days(4);
        var because = closed.text(Words.of("permit-suffices"));
        return closed.say(
                cast.claire(),
                new CloseDossier(closed.id(), CloseReason.NO_AUTHORISATION_NEEDED, because, closed.signatory()));
    }

    private Story refused(String name, String worker, int daysAgo) {
        var refused = story(name, worker, cast.martin(), daysAgo).complete().days(3);
        var reasons = refused.text(Words.of("pay-too-low"));
        return refused.say(
                cast.claire(),
                new RefuseDossier(refused.id(), List.of("R5221-20 4°"), reasons, refused.signatory(), null));
    }

    private Story contested(Story ended, AppealKind kind, String why) {
        var grounds = ended.text(Words.of(why));
        return ended.say(cast.martin(), new FileAppeal(ended.id(), appeal(ended), kind, grounds));
    }

    static DecideAppeal rejecting(Story contested, String why) {
        return new DecideAppeal(
                contested.id(),
                appeal(contested),
                Cast.PARIS,
                AppealRuling.REJECTED,
                contested.text(Words.of(why)),
                contested.signatory());
    }

    static AppealId appeal(Story story) {
        return new AppealId(DoorNarrator.number(story.id() + "/appeal"));
    }

    private Story story(String name, String worker, Actor.Applicant applicant, int daysAgo) {
        return story(name, Worker.called(worker), applicant, daysAgo);
    }

    private Story story(String name, Worker worker, Actor.Applicant applicant, int daysAgo) {
        return new Story(narrator, cast, name, worker, applicant, now.minus(Duration.ofDays(daysAgo)));
    }
}
