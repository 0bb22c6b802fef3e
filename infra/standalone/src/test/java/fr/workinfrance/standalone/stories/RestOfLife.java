package fr.workinfrance.standalone.stories;

import static fr.workinfrance.standalone.stories.Cast.LABOUR_INSPECTION;
import static fr.workinfrance.standalone.stories.Cast.OFII;
import static fr.workinfrance.standalone.stories.Cast.PREFECTURE;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.ReadingRequest;
import fr.workinfrance.command.dossier.share.ShareRequest;
import fr.workinfrance.command.dossier.share.Shares;
import fr.workinfrance.domain.access.Part;
import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand.RecallOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.RemovePiece;
import fr.workinfrance.domain.dossier.DossierCommand.SaveDraft;
import fr.workinfrance.domain.dossier.DossierCommand.SupersedeOpinion;
import fr.workinfrance.domain.form.Answers;
import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceId;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.reading.RecordReading;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.ShareCommand.OpenShare;
import fr.workinfrance.domain.share.ShareCommand.RevokeShare;
import fr.workinfrance.domain.share.ShareId;
import fr.workinfrance.domain.share.SharePurpose;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the stories of a first start leave out: with it, every kind of event has happened in a house. */
final class RestOfLife {

    private static final Worker NOBODY = new Worker(Civility.MADAME, "awa", "SN");

    private final Narrator narrator;
    private final Cast cast;
    private final Dossiers dossiers;
    private final Instant now;

    RestOfLife(Narrator narrator, Cast cast, Dossiers dossiers, Instant now) {
        this.narrator = narrator;
        this.cast = cast;
        this.dossiers = dossiers;
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
        opinions();
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

    private void opinions() {
        var story = story("opinions").complete();
        story.opinionAsked(LABOUR_INSPECTION, "R5221-20 3°", false, 30)
                .opinionAsked(OFII, "R5221-21", false, 30)
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
    }

    private void read(DossierId dossier) {
        var parts = Set.of(Part.PROGRESS, Part.IDENTITY);
        dossiers.record(new ReadingRequest(
                DoorNarrator.number(dossier + "/reading"), cast.claire(), now, reading(dossier, parts)));
    }

    private RecordReading reading(DossierId dossier, Set<Part> parts) {
        return new RecordReading(dossier, cast.claire().account(), Cast.PARIS, parts);
    }

    private Story story(String name) {
        return new Story(narrator, cast, "rest-of-life/" + name, NOBODY, cast.awa(), now.minus(Duration.ofDays(3)));
    }
}
