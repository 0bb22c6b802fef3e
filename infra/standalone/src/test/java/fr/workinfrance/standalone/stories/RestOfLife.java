package fr.workinfrance.standalone.stories;

import static fr.workinfrance.standalone.stories.Cast.LABOUR_INSPECTION;
import static fr.workinfrance.standalone.stories.Cast.OFII;
import static fr.workinfrance.standalone.stories.Cast.PREFECTURE;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.ReadingRequest;
import fr.workinfrance.command.dossier.beside.Asides;
import fr.workinfrance.command.dossier.share.ShareRequest;
import fr.workinfrance.command.dossier.share.Shares;
import fr.workinfrance.command.dossier.wallet.WalletRecords;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand.CloseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.DecideAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareCancellation;
import fr.workinfrance.domain.dossier.DossierCommand.DeclareChange;
import fr.workinfrance.domain.dossier.DossierCommand.FileAppeal;
import fr.workinfrance.domain.dossier.DossierCommand.GiveReasons;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.RecallOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseDossier;
import fr.workinfrance.domain.dossier.DossierCommand.RemoveParty;
import fr.workinfrance.domain.dossier.DossierCommand.RemovePiece;
import fr.workinfrance.domain.dossier.DossierCommand.RequestPieces;
import fr.workinfrance.domain.dossier.DossierCommand.RequestReasons;
import fr.workinfrance.domain.dossier.DossierCommand.RevokeInvitation;
import fr.workinfrance.domain.dossier.DossierCommand.SaveDraft;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.dossier.DossierCommand.SupersedeOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.SupplementDossier;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.dossier.DossierCommand.WithdrawAuthorisation;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.reading.Quality;
import fr.workinfrance.domain.reading.Reader;
import fr.workinfrance.domain.reading.ReadingCommand.RecordReading;
import fr.workinfrance.domain.reading.ReadingCommand.RecordRefusedReading;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareCommand.OpenShare;
import fr.workinfrance.domain.share.ShareCommand.RevokeShare;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.share.SharePurpose;
import fr.workinfrance.domain.wallet.OfferId;
import fr.workinfrance.standalone.stories.people.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the stories of a first start leave out: with it, every kind of event has happened in a house. */
final class RestOfLife {

    private static final int DAYS_OF_SILENCE = 75;
    private static final Worker NOBODY = Worker.called("awa");

    private final Narrator narrator;
    private final Cast cast;
    private final Dossiers dossiers;
    private final Asides asides;
    private final Instant now;

    RestOfLife(Narrator narrator, Cast cast, Dossiers dossiers, Asides asides, Instant now) {
        this.narrator = narrator;
        this.cast = cast;
        this.dossiers = dossiers;
        this.asides = asides;
        this.now = now;
    }

    /** The holder shares the attestation of a dossier, and takes that back. */
    void shares(Shares shares, DossierId dossier) {
        var share = new ShareId(DoorNarrator.number("share/" + dossier));
        var open = new OpenShare(
                dossier,
                share,
                SharePurpose.BANK,
                Personal.of(Subjects.worker(dossier), "Banque du Quai"),
                Disclosure.HOLDER,
                ParisTime.dayOf(now),
                ParisTime.dayOf(now),
                "ab".repeat(32));
        for (var command : List.of(open, new RevokeShare(dossier, share)))
            shares.ask(new ShareRequest(share.value(), cast.awa(), now, command));
    }

    void tell() {
        secondThoughts();
        company();
        opinions();
        heard();
        reinstated();
        restored();
        changed();
        askedAgain();
        inTwoParts();
        unanswered("reasoned");
        unanswered("unreasoned");
    }

    /** An offer mistyped once, then taken up. */
    void tellOfAWallet(WalletRecords wallets) {
        var dossier = story("opinions").id();
        var offer = new OfferId(DoorNarrator.number(dossier + "/wallet"));
        var code = AttestationCode.fromRandom(7);
        wallets.make(offer, dossier, code, cast.awa().account(), offer.value(), now);
        wallets.show(offer, false, now);
        wallets.show(offer, true, now);
        wallets.carry(offer, "0123456789abcdef", "ab".repeat(32), now);
    }

    /** To be told once silence has refused. */
    void tellAfterSilence() {
        for (var name : List.of("reasoned", "unreasoned")) {
            var story = silent(name).days(DAYS_OF_SILENCE);
            story.say(cast.awa(), new RequestReasons(story.id()));
        }
        var reasoned = silent("reasoned").days(DAYS_OF_SILENCE + 1);
        reasoned.say(
                cast.claire(),
                new GiveReasons(
                        reasoned.id(),
                        List.of("R5221-20 4°"),
                        reasoned.text(Words.of("pay-too-low")),
                        reasoned.signatory()));
    }

    /** To be told after months in which every delay has ended: one that still runs. */
    void tellOfToday(Instant today) {
        new Story(narrator, cast, "rest-of-life/today", NOBODY, cast.awa(), today.minus(Duration.ofDays(3)))
                .complete()
                .opinionAsked(PREFECTURE, "R5221-15", true, 30);
    }

    boolean isSilenceOver() {
        return Stream.of("reasoned", "unreasoned")
                .allMatch(name ->
                        dossiers.situation(cast.awa(), silent(name).id()).stage() == Stage.REFUSED_BY_SILENCE);
    }

    private void unanswered(String name) {
        silent(name).submitted();
    }

    private Story silent(String name) {
        return story(name, DAYS_OF_SILENCE);
    }

    private void heard() {
        var story = story("heard", 10).complete().opinionAsked(PREFECTURE, "R5221-15", false, 30);
        var reasons = story.text(Words.of("pay-too-low"));
        story.say(
                cast.claire(), new RefuseDossier(story.id(), List.of("R5221-20 4°"), reasons, story.signatory(), null));
        var appeal = new AppealId(DoorNarrator.number(story.id() + "/appeal"));
        story.say(
                cast.awa(),
                new FileAppeal(story.id(), appeal, AppealKind.GRACIOUS, story.text(Words.of("pay-raised"))));
        story.say(
                cast.claire(),
                new DecideAppeal(story.id(), appeal, Cast.PARIS, AppealRuling.ALLOWED, reasons, story.signatory()));
    }

    /** Closed once it was complete, by mistake. */
    private void reinstated() {
        var story = story("reinstated", 10).complete();
        var reasons = story.text(Words.of("pay-raised"));
        story.say(cast.claire(), new CloseDossier(story.id(), CloseReason.DUPLICATE, reasons, story.signatory()));
        var appeal = new AppealId(DoorNarrator.number(story.id() + "/appeal"));
        story.say(cast.awa(), new FileAppeal(story.id(), appeal, AppealKind.GRACIOUS, reasons));
        story.say(
                cast.claire(),
                new DecideAppeal(story.id(), appeal, Cast.PARIS, AppealRuling.ALLOWED, reasons, story.signatory()));
    }

    /** Withdrawn, and given back. */
    private void restored() {
        var story = story("restored", 10).complete().granted(3);
        var reasons = story.text(Words.of("forged"));
        story.say(
                cast.claire(),
                new WithdrawAuthorisation(story.id(), WithdrawalGround.FRAUD, reasons, story.signatory()));
        var appeal = new AppealId(DoorNarrator.number(story.id() + "/appeal"));
        story.say(cast.awa(), new FileAppeal(story.id(), appeal, AppealKind.GRACIOUS, reasons));
        story.say(
                cast.claire(),
                new DecideAppeal(story.id(), appeal, Cast.PARIS, AppealRuling.ALLOWED, reasons, story.signatory()));
    }

    /** One contract moves and ends sooner, and is named by the request for the next; another is cancelled. */
    private void changed() {
        var story = story("changed", 10).complete().granted(3);
        story.say(
                cast.awa(),
                new DeclareChange(
                        story.id(),
                        story.text("2 rue Neuve, 75011 Paris"),
                        story.today().plusMonths(4),
                        List.of()));
        var next = story("changed-again").drafted().joined(PieceKind.WORK_CONTRACT, "contrat.pdf");
        var form =
                NOBODY.form(next.id(), next.today().plusMonths(4), next.today().plusMonths(10));
        var former = dossiers.former(cast.awa(), story.id()).orElseThrow();
        next.say(
                cast.awa(),
                new SubmitDossier(
                        next.id(),
                        form,
                        Cast.PARIS,
                        Filing.STUDENT_JOB.inForce(next.today()).terms(),
                        former));
        var cancelled = story("cancelled", 10).complete().granted(3);
        cancelled.say(cast.awa(), new DeclareCancellation(cancelled.id()));
    }

    /** Two pieces are asked for, and one of them is sent. */
    private void inTwoParts() {
        var story = story("in-two-parts", 8).submitted().days(1);
        var gaps = List.of(
                new PieceGap(PieceKind.COMPANY_EXTRACT, PieceGap.Reason.MISSING),
                new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.ILLEGIBLE));
        story.say(
                cast.claire(),
                new RequestPieces(story.id(), gaps, story.today().plusDays(20), story.text("Both, please.")));
        story.joined(PieceKind.COMPANY_EXTRACT, "extrait.pdf");
        story.say(cast.awa(), new SupplementDossier(story.id()));
    }

    /** A piece is asked for although the dossier is complete, and sent. */
    private void askedAgain() {
        var story = story("asked-again", 8).complete();
        var gap = new PieceGap(PieceKind.COMPANY_EXTRACT, PieceGap.Reason.MISSING);
        story.say(
                cast.claire(),
                new RequestPieces(
                        story.id(), List.of(gap), story.today().plusDays(20), story.text("The extract, please.")));
        story.joined(PieceKind.COMPANY_EXTRACT, "extrait.pdf");
        story.say(cast.awa(), new SupplementDossier(story.id()));
    }

    private void secondThoughts() {
        var story = story("second-thoughts").drafted();
        var answers = Personal.of(Subjects.worker(story.id()), new Answers(Map.of(FormField.JOB, "libraire")));
        story.say(cast.awa(), new SaveDraft(story.id(), answers));
        story.joined(PieceKind.PASSPORT, "passeport.pdf");
        story.say(
                cast.awa(),
                new RemovePiece(story.id(), new PieceId(DoorNarrator.number(story.id() + "/passeport.pdf"))));
    }

    /** The employer comes, leaves and comes back; one mandatary is invited, and another no longer. */
    private void company() {
        var story = story("company").drafted();
        invites(story, 1, ApplicantRole.EMPLOYER).say(cast.martin(), coming(story, 1));
        story.say(
                cast.martin(),
                new RemoveParty(story.id(), invitation(story, 1), cast.martin().account()));
        invites(story, 2, ApplicantRole.EMPLOYER).say(cast.martin(), coming(story, 2));
        invites(story, 3, ApplicantRole.MANDATARY)
                .say(cast.awa(), new RevokeInvitation(story.id(), invitation(story, 3)));
        invites(story, 4, ApplicantRole.MANDATARY);
    }

    private Story invites(Story story, int number, ApplicantRole role) {
        var invitation = invitation(story, number);
        return story.say(cast.awa(), new InviteParty(story.id(), invitation, role, invitation.toString()));
    }

    private TakeUpInvitation coming(Story story, int number) {
        var martin = cast.martin().account();
        var name = Personal.of(Subjects.holder(martin), "Martin Leroy");
        return new TakeUpInvitation(story.id(), invitation(story, number).toString(), martin, name);
    }

    private static InvitationId invitation(Story story, int number) {
        return new InvitationId(DoorNarrator.number(story.id() + "/invitation/" + number));
    }

    private void opinions() {
        var story = story("opinions").complete();
        story.opinionAsked(LABOUR_INSPECTION, "R5221-20 2°", false, 30)
                .opinionAsked(OFII, "CESEDA, L436-10", false, 30)
                .opinionAsked(PREFECTURE, "R5221-15", true, 30)
                .opinionGiven(cast.lucie(), LABOUR_INSPECTION, Verdict.WITH_RESERVATIONS, Words.of("no-breach"));
        var answer = new OpinionAnswer(Verdict.FAVOURABLE, story.text(Words.of("no-breach")), List.of());
        story.say(
                cast.lucie(),
                new SupersedeOpinion(story.id(), story.opinion(LABOUR_INSPECTION), LABOUR_INSPECTION, answer));
        story.say(
                cast.claire(),
                new RecallOpinion(story.id(), story.opinion(OFII), story.text("question posée deux fois")));
        read(story.id());
        new BesideALife(cast, asides, now).tell(story);
    }

    private void read(DossierId dossier) {
        var parts = Set.of(Part.PROGRESS, Part.IDENTITY);
        dossiers.record(new ReadingRequest(
                DoorNarrator.number(dossier + "/reading"), cast.claire(), now, reading(dossier, parts)));
        var stranger = new Reader(cast.martin().account(), Quality.STRANGER, null);
        dossiers.record(new ReadingRequest(
                DoorNarrator.number(dossier + "/refused"),
                cast.martin(),
                now,
                new RecordRefusedReading(dossier, stranger, Set.of())));
    }

    private RecordReading reading(DossierId dossier, Set<Part> parts) {
        var reader = new Reader(cast.claire().account(), Quality.IN_CHARGE, Cast.PARIS);
        return new RecordReading(dossier, reader, parts, null);
    }

    private Story story(String name) {
        return story(name, 3);
    }

    private Story story(String name, int daysAgo) {
        return new Story(
                narrator, cast, "rest-of-life/" + name, NOBODY, cast.awa(), now.minus(Duration.ofDays(daysAgo)));
    }
}
