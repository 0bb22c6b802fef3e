package fr.workinfrance.standalone.stories;

import static fr.workinfrance.standalone.stories.Cast.PARIS;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.ApproveDossier;
import fr.workinfrance.domain.dossier.DossierCommand.GiveOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.MarkComplete;
import fr.workinfrance.domain.dossier.DossierCommand.OpenDraft;
import fr.workinfrance.domain.dossier.DossierCommand.RequestOpinion;
import fr.workinfrance.domain.dossier.DossierCommand.SubmitDossier;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;
import fr.workinfrance.standalone.stories.people.Worker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One dossier being told, step by step; each step comes some hours after the one before. */
final class Story {

    /** How long somebody takes to do the next thing. */
    private static final Duration STEP = Duration.ofMinutes(40);

    private final Narrator narrator;
    private final Cast cast;
    private final String name;
    private final Worker worker;
    private final Actor.Applicant applicant;
    private Actor.Officer officer;
    private ApplicantRole role;
    private Filing filing = Filing.STUDENT_JOB;
    private Instant now;

    Story(Narrator narrator, Cast cast, String name, Worker worker, Actor.Applicant applicant, Instant start) {
        this.narrator = narrator;
        this.cast = cast;
        this.name = name;
        this.worker = worker;
        this.applicant = applicant;
        this.officer = cast.claire();
        this.role = cast.roleOf(applicant);
        this.now = start;
    }

    /** The same story, told of another procedure. */
    Story under(Filing other) {
        filing = other;
        return this;
    }

    /** The same story, opened by somebody of that quality. */
    Story openedAs(ApplicantRole other) {
        role = other;
        return this;
    }

    DossierId id() {
        return new DossierId(uuid("dossier"));
    }

    Story drafted() {
        say(
                applicant,
                new OpenDraft(
                        id(), applicant.account(), role, filing.inForce(today()).id()));
        if (role != ApplicantRole.EMPLOYER) joined(PieceKind.MANDATE, "mandat.pdf");
        return this;
    }

    Story joined(PieceKind kind, String fileName) {
        later(Duration.ofMinutes(3));
        narrator.join(applicant, now, id(), kind, fileName);
        return this;
    }

    /** Drafted and submitted with every usual piece but one. */
    Story submittedWithout(@Nullable PieceKind missing) {
        drafted();
        filing.pieces().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(piece -> piece.getKey() != missing)
                .forEach(piece -> joined(piece.getKey(), piece.getValue()));
        var startsOn = today().plusWeeks(3);
        var form = filing.asking(worker.form(id(), startsOn, startsOn.plusMonths(11)));
        return say(
                applicant,
                new SubmitDossier(id(), form, PARIS, filing.inForce(today()).terms()));
    }

    Story submitted() {
        return submittedWithout(null);
    }

    /** From now on somebody else has it. */
    Story handledBy(Actor.Officer other) {
        officer = other;
        return this;
    }

    Story complete() {
        return submitted().foundComplete();
    }

    Story foundComplete() {
        days(1);
        return say(officer, new MarkComplete(id()));
    }

    Story opinionAsked(AgencyId agency, String basis, boolean mandatory, int days) {
        return opinionAsked(agency, basis, mandatory, days, Silence.STILL_OWED, null);
    }

    Story opinionAsked(
            AgencyId agency, String basis, boolean mandatory, int days, Silence silence, @Nullable String question) {
        // Why not from today: a story told late in the evening asks after midnight, and the procedure's delay runs from
        // then.
        var dueOn = ParisTime.dayOf(now.plus(STEP)).plusDays(days);
        var request = new OpinionRequest(opinion(agency), agency, basis, false, mandatory, true, dueOn, silence);
        var asks = new RequestOpinion(id(), request, question == null ? null : text(question));
        return say(officer, asks);
    }

    Story opinionGiven(Actor officer, AgencyId agency, OpinionAnswer.Verdict verdict, String reasons) {
        var answer = new OpinionAnswer(verdict, text(reasons), List.of());
        return say(officer, new GiveOpinion(id(), opinion(agency), agency, answer));
    }

    /** Granted from some days after the decision on, with its attestation made. */
    Story granted(int daysUntilStart) {
        var from = today().plusDays(daysUntilStart);
        var period = new AuthorisedPeriod(from, from.plusMonths(9));
        say(cast.claire(), new ApproveDossier(id(), period, List.of(), signatory(), text(Words.of("on-the-evidence"))));
        narrator.awaitAttestation(id());
        return this;
    }

    Story say(Actor who, DossierCommand what) {
        narrator.tell(who, next(), what);
        return this;
    }

    /** When the next thing happens, in or beside the dossier. */
    Instant next() {
        return later(STEP).now;
    }

    Story days(int days) {
        return later(Duration.ofDays(days));
    }

    LocalDate today() {
        return ParisTime.dayOf(now);
    }

    Personal<String> text(String text) {
        return Personal.of(Subjects.worker(id()), text);
    }

    Signatory signatory() {
        return new Signatory(
                Personal.of(Subjects.holder(cast.claire().account()), Words.of("claire.name")),
                Words.of("claire.capacity"));
    }

    OpinionId opinion(AgencyId agency) {
        return new OpinionId(uuid("opinion/" + agency));
    }

    private UUID uuid(String what) {
        return UUID.nameUUIDFromBytes(("story/" + name + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    private Story later(Duration wait) {
        now = now.plus(wait);
        return this;
    }
}
