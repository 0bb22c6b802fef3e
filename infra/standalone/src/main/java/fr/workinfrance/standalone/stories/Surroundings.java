package fr.workinfrance.standalone.stories;

import static fr.workinfrance.standalone.stories.Cast.PARIS;

import fr.workinfrance.command.sharing.ShareDesk.Wish;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.desk.DeskCommand.AssignOfficer;
import fr.workinfrance.domain.desk.DeskCommand.PutLabel;
import fr.workinfrance.domain.desk.Label;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.exchange.ExchangeCommand.WriteMessage;
import fr.workinfrance.domain.exchange.MessageId;
import fr.workinfrance.domain.exchange.Writer;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.share.Disclosure;
import fr.workinfrance.domain.share.SharePurpose;
import org.jspecify.annotations.Nullable;

/** What goes on around some of the dossiers: who comes to take part, what is written, who has it, who reads it, who is shown it. */
final class Surroundings {

    /** From the decision on, which was a month ago. */
    private static final int DAYS_SHARED = 60;

    private final BesideNarrator beside;
    private final Cast cast;

    Surroundings(BesideNarrator beside, Cast cast) {
        this.beside = beside;
        this.cast = cast;
    }

    void tell(Story attested, Story examined, Story overdue, Story complete) {
        invited(complete);
        written(examined, complete);
        sharedOut(examined, overdue, complete);
        read(examined);
        shown(attested);
    }

    /** Nadia comes as a mandatary, by a code that nobody was told. */
    private void invited(Story story) {
        var number = DoorNarrator.number(story.id() + "/invitation");
        var lookup = number.toString();
        var nadia = cast.nadia().account();
        var name = Personal.of(Subjects.holder(nadia), Words.of("nadia.name"));
        story.say(
                cast.martin(), new InviteParty(story.id(), new InvitationId(number), ApplicantRole.MANDATARY, lookup));
        story.say(cast.nadia(), new TakeUpInvitation(story.id(), lookup, nadia, name));
    }

    /** A question of either side that the other has not answered yet. */
    private void written(Story examined, Story complete) {
        write(cast.awa(), examined, "may-i-work-on-sundays", null);
        write(cast.claire(), complete, "which-timetable", complete.signatory());
    }

    private void write(Actor who, Story story, String words, @Nullable Signatory signatory) {
        var number = new MessageId(DoorNarrator.number(story.id() + "/" + words));
        var writer = Writer.of(who).orElseThrow();
        var text = story.text(Words.of(words));
        beside.write(who, story.next(), new WriteMessage(story.id(), number, writer, signatory, text, true));
    }

    private void sharedOut(Story examined, Story overdue, Story complete) {
        assigned(examined, cast.claire(), "claire");
        assigned(complete, cast.helene(), "helene");
        marked(examined, Label.URGENT);
        marked(overdue, Label.WAITING_ELSEWHERE);
    }

    private void assigned(Story story, Actor.Officer officer, String called) {
        var named = new Signatory(
                Personal.of(Subjects.holder(officer.account()), Words.of(called + ".name")),
                Words.of(called + ".capacity"));
        var assigning = new AssignOfficer(story.id(), PARIS, officer.account(), officer.agency(), named);
        beside.mark(cast.claire(), story.next(), assigning);
    }

    private void marked(Story story, Label label) {
        beside.mark(cast.claire(), story.next(), new PutLabel(story.id(), PARIS, label));
    }

    /** Two who may, and one whose dossier it is not. */
    private void read(Story story) {
        beside.read(cast.claire(), story.next(), story.id());
        beside.read(cast.paul(), story.next(), story.id());
        beside.read(cast.denis(), story.next(), story.id());
    }

    private void shown(Story attested) {
        var wish = new Wish(
                SharePurpose.BANK,
                attested.text(Words.of("bank")),
                Disclosure.JOB,
                attested.today().plusDays(DAYS_SHARED));
        beside.share(cast.awa(), attested.id(), wish);
    }
}
