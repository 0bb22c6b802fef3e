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
import fr.workinfrance.domain.procedure.ProcedureDefinition;
import fr.workinfrance.domain.procedure.ProcedureId;
import fr.workinfrance.domain.statute.StatuteBook;
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

    private static final Map<PieceKind, String> USUAL_PIECES = Map.of(
            PieceKind.STAY_DOCUMENT, "titre-de-sejour.pdf",
            PieceKind.PASSPORT, "passeport.pdf",
            PieceKind.STUDENT_CARD, "carte-etudiant.pdf",
            PieceKind.WORK_CONTRACT, "contrat.pdf");

    /** How long somebody takes to do the next thing. */
    private static final Duration STEP = Duration.ofMinutes(40);

    private final Narrator narrator;
    private final Cast cast;
    private final String name;
    private final Worker worker;
    private final Actor.Applicant applicant;
    private ApplicantRole role;
    private Instant now;

    Story(Narrator narrator, Cast cast, String name, Worker worker, Actor.Applicant applicant, Instant start) {
        this.narrator = narrator;
        this.cast = cast;
        this.name = name;
        this.worker = worker;
        this.applicant = applicant;
        this.role = applicant.equals(cast.awa()) ? ApplicantRole.WORKER : ApplicantRole.EMPLOYER;
        this.now = start;
    }

    /** The procedure of every story, as it was on that day. */
    static ProcedureDefinition inForce(LocalDate day) {
        return StatuteBook.inForce(ProcedureId.Name.STUDENT_JOB, day);
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
                new OpenDraft(id(), applicant.account(), role, inForce(today()).id()));
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
        USUAL_PIECES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(piece -> piece.getKey() != missing)
                .forEach(piece -> joined(piece.getKey(), piece.getValue()));
        var startsOn = today().plusWeeks(3);
        return say(
                applicant,
                new SubmitDossier(
                        id(),
                        worker.form(id(), startsOn, startsOn.plusMonths(11)),
                        PARIS,
                        inForce(today()).terms()));
    }

    Story submitted() {
        return submittedWithout(null);
    }

    Story complete() {
        submitted().days(1);
        return say(cast.claire(), new MarkComplete(id()));
    }

    Story opinionAsked(AgencyId agency, String basis, boolean mandatory, int days) {
        // Why not from today: a story told late in the evening asks after midnight, and the procedure's delay runs from
        // then.
        var dueOn = ParisTime.dayOf(now.plus(STEP)).plusDays(days);
        var request =
                new OpinionRequest(opinion(agency), agency, basis, false, mandatory, true, dueOn, Silence.STILL_OWED);
        return say(cast.claire(), new RequestOpinion(id(), request, null));
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
        later(STEP);
        narrator.tell(who, now, what);
        return this;
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
