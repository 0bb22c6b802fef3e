package fr.workinfrance.standalone.stories;

import fr.workinfrance.command.dossier.DossierRequest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.beside.Asides;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.Civility;
import fr.workinfrance.domain.application.Identity;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.employer.Representative;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceContent;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.eventlog.vault.Deposit;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.stories.people.Firm;
import fr.workinfrance.standalone.stories.people.Worker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One dossier of the same applicant standing at each stage; whoever can be consulted has been, from the examination on. Each was
 * with another service first. Its facts are found nowhere else, so that a page can be searched for them.
 */
public final class EveryStage {

    public static final String DIPLOMA = "diplome.pdf";
    public static final String FILE_OF_A_MESSAGE = "note-xolvandre.pdf";
    /** What the applicant wrote to the agency. */
    public static final String MESSAGE = "Message xolvandre.";
    /** What officers wrote to the applicant, and the applicant against a decision. */
    public static final String WORDS = "Because qalvirne.";
    /** What the labour inspection answered. */
    public static final String OPINION = "Opinion tyrvaine.";

    private static final List<AgencyId> ASKED = List.of(
            Cast.PREFECTURE,
            Cast.OFII,
            Cast.LABOUR_INSPECTION,
            Cast.EMPLOYMENT_SERVICE,
            Cast.ORDER_OF_PHYSICIANS,
            Cast.DRAC,
            Cast.CONSULATE);
    private static final Actor MACHINE = new Actor.Automation(EveryStage.class.getSimpleName());
    private static final byte[] ATTESTATION = {'%', 'P', 'D', 'F'};

    private final Cast cast;
    private final Newcomers newcomers;
    private final Dossiers dossiers;
    private final Narrator narrator;
    private final BesideEveryStage beside;
    private final Vault vault;
    private final Instant now;
    private final String name;
    private final Map<Stage, DossierId> told = new EnumMap<>(Stage.class);

    private EveryStage(TestHouse house, String name) {
        var accounts = house.part(Accounts.class);
        this.cast = Cast.of(accounts);
        this.newcomers = Newcomers.in(accounts);
        this.dossiers = house.part(Dossiers.class);
        this.vault = house.part(Vault.class);
        this.now = house.clock().instant();
        this.name = name;
        this.narrator = new DoorNarrator(dossiers, vault, _ -> true);
        this.beside = new BesideEveryStage(narrator, cast, newcomers, house.part(Asides.class), now);
    }

    /** Tells them all; before the first stage, a dossier that nobody ever opened. */
    public static ToldStages told(TestHouse house, String name) {
        var stages = new EveryStage(house, name);
        stages.told.put(Stage.NOT_OPENED, new DossierId(UUID.randomUUID()));
        stages.filed();
        stages.ended();
        stages.granted();
        return new ToldStages(name, stages.told);
    }

    private void filed() {
        keep(
                Stage.DRAFT,
                drafted(story(Stage.DRAFT))
                        .joined(PieceKind.PASSPORT, "passeport.pdf")
                        .joined(PieceKind.WORK_CONTRACT, "contrat.pdf"));
        keep(Stage.SUBMITTED, submitted(story(Stage.SUBMITTED), null));
        keep(Stage.INCOMPLETE, incomplete(story(Stage.INCOMPLETE)));
        var supplemented = incomplete(story(Stage.SUPPLEMENTED)).joined(PieceKind.STUDENT_CARD, "carte.pdf");
        keep(Stage.SUPPLEMENTED, supplemented.say(cast.awa(), new SupplementDossier(supplemented.id())));
        keep(Stage.COMPLETE, further(complete(Stage.COMPLETE)));
        keep(Stage.UNDER_EXAMINATION, further(examined(Stage.UNDER_EXAMINATION)));
    }

    private void ended() {
        keep(Stage.REFUSED, refused(Stage.REFUSED));
        keep(Stage.REFUSAL_CONTESTED, contested(Stage.REFUSAL_CONTESTED, AppealKind.HIERARCHICAL));
        var confirmed = contested(Stage.REFUSAL_CONFIRMED, AppealKind.GRACIOUS);
        keep(Stage.REFUSAL_CONFIRMED, answered(confirmed, AppealRuling.REJECTED));
        var silent = examined(Stage.REFUSED_BY_SILENCE).days(70);
        keep(Stage.REFUSED_BY_SILENCE, silent.say(MACHINE, new RefuseBySilence(silent.id())));
        keep(Stage.CLOSED, closed(Stage.CLOSED));
        keep(Stage.CLOSING_CONTESTED, appealed(closed(Stage.CLOSING_CONTESTED), AppealKind.HIERARCHICAL));
        var upheld = appealed(closed(Stage.CLOSING_CONFIRMED), AppealKind.GRACIOUS);
        keep(Stage.CLOSING_CONFIRMED, answered(upheld, AppealRuling.REJECTED));
        var dropped = examined(Stage.WITHDRAWN_BY_APPLICANT);
        keep(Stage.WITHDRAWN_BY_APPLICANT, dropped.say(cast.awa(), new WithdrawDossier(dropped.id())));
    }

    private Story refused(Stage stage) {
        var story = examined(stage);
        return story.say(
                cast.claire(),
                new RefuseDossier(story.id(), List.of("R5221-20"), words(story), story.signatory(), null));
    }

    private Story contested(Stage stage, AppealKind kind) {
        return appealed(refused(stage), kind);
    }

    private Story closed(Stage stage) {
        var story = examined(stage);
        return story.say(
                cast.claire(), new CloseDossier(story.id(), CloseReason.DUPLICATE, words(story), story.signatory()));
    }

    private Story appealed(Story story, AppealKind kind) {
        return story.say(cast.awa(), new FileAppeal(story.id(), appeal(story), kind, words(story)));
    }

    private Story answered(Story story, AppealRuling ruling) {
        return answered(story, appeal(story), ruling);
    }

    private Story answered(Story story, AppealId appeal, AppealRuling ruling) {
        return ask(
                story,
                cast.claire(),
                new DecideAppeal(story.id(), appeal, Cast.PARIS, ruling, words(story), story.signatory()));
    }

    private static AppealId appeal(Story story) {
        return new AppealId(DoorNarrator.number(story.id() + "/appeal"));
    }

    private void granted() {
        keep(Stage.APPROVED, grantedOnAppeal(Stage.APPROVED));
        keep(Stage.ATTESTED, attested(Stage.ATTESTED));
        var cancelled = attested(Stage.AUTHORISATION_CANCELLED);
        keep(Stage.AUTHORISATION_CANCELLED, cancelled.say(cast.awa(), new DeclareCancellation(cancelled.id())));
        keep(Stage.AUTHORISATION_REPEALED, repealed(Stage.AUTHORISATION_REPEALED));
        keep(Stage.REPEAL_CONTESTED, again(repealed(Stage.REPEAL_CONTESTED), AppealKind.HIERARCHICAL));
        var confirmed = again(repealed(Stage.REPEAL_CONFIRMED), AppealKind.GRACIOUS);
        keep(Stage.REPEAL_CONFIRMED, answered(confirmed, second(confirmed), AppealRuling.REJECTED));
        keep(Stage.AUTHORISATION_WITHDRAWN, withdrawn(Stage.AUTHORISATION_WITHDRAWN));
        keep(Stage.WITHDRAWAL_CONTESTED, again(withdrawn(Stage.WITHDRAWAL_CONTESTED), AppealKind.HIERARCHICAL));
        var upheld = again(withdrawn(Stage.WITHDRAWAL_CONFIRMED), AppealKind.GRACIOUS);
        keep(Stage.WITHDRAWAL_CONFIRMED, answered(upheld, second(upheld), AppealRuling.REJECTED));
    }

    private Story repealed(Stage stage) {
        var story = attested(stage);
        return story.say(
                cast.claire(),
                new RepealAuthorisation(
                        story.id(), story.today().plusDays(20), words(story), words(story), story.signatory()));
    }

    private Story withdrawn(Stage stage) {
        var story = attested(stage);
        return story.say(
                cast.claire(),
                new WithdrawAuthorisation(story.id(), WithdrawalGround.FRAUD, words(story), story.signatory()));
    }

    /** Contested once more: it was granted on appeal. */
    private Story again(Story story, AppealKind kind) {
        return ask(story, cast.awa(), new FileAppeal(story.id(), second(story), kind, words(story)));
    }

    private static AppealId second(Story story) {
        return new AppealId(DoorNarrator.number(story.id() + "/second-appeal"));
    }

    private Story incomplete(Story story) {
        var gap = new PieceGap(PieceKind.STUDENT_CARD, PieceGap.Reason.MISSING);
        submitted(story, PieceKind.STUDENT_CARD).days(1);
        return story.say(
                cast.claire(),
                new RequestPieces(story.id(), List.of(gap), story.today().plusDays(30), words(story)));
    }

    /** A piece of the contract was asked for, though the dossier is complete. */
    private Story further(Story story) {
        var gap = new PieceGap(PieceKind.COMPANY_EXTRACT, PieceGap.Reason.MISSING);
        return story.say(
                cast.claire(),
                new RequestPieces(story.id(), List.of(gap), story.today().plusDays(20), words(story)));
    }

    private static Story drafted(Story story) {
        return story.drafted().joined(PieceKind.QUALIFICATION_PROOF, DIPLOMA);
    }

    /** Filed where it does not belong, then passed back. */
    private Story submitted(Story story, @Nullable PieceKind missing) {
        var former = Newcomers.agency(newcomers.former());
        drafted(story).submittedWithout(missing);
        ask(story, cast.claire(), new ForwardDossier(story.id(), former, words(story)));
        return ask(story, newcomers.former().actor(), new ForwardDossier(story.id(), Cast.PARIS, words(story)));
    }

    // Why not told by the narrator: to it, the same command twice is the same story told again.
    private Story ask(Story story, Actor who, DossierCommand what) {
        dossiers.ask(new DossierRequest(UUID.randomUUID(), who, story.next(), null, what));
        return story;
    }

    private Story complete(Stage stage) {
        return submitted(story(stage), null).foundComplete();
    }

    private Story examined(Stage stage) {
        var story = complete(stage);
        for (var agency : ASKED) story.opinionAsked(agency, "R5221-20", false, 20);
        var recalled = Newcomers.agency(newcomers.recalled());
        story.opinionAsked(recalled, "R5221-20", false, 20);
        story.say(cast.claire(), new RecallOpinion(story.id(), story.opinion(recalled), words(story)));
        return story.opinionGiven(cast.lucie(), Cast.LABOUR_INSPECTION, Verdict.FAVOURABLE, OPINION);
    }

    /** Refused first: what was said against that is nobody's business who only learns of the grant. */
    private Story grantedOnAppeal(Stage stage) {
        return answered(contested(stage, AppealKind.GRACIOUS), AppealRuling.ALLOWED)
                .granted(3);
    }

    private Story attested(Stage stage) {
        var story = grantedOnAppeal(stage);
        return story.say(MACHINE, new IssueAttestation(story.id(), sealed(story.id(), stage), 0));
    }

    private AttestationSeal sealed(DossierId dossier, Stage stage) {
        var kept = stored(dossier, ATTESTATION);
        return new AttestationSeal(
                AttestationCode.fromRandom(dossier.value().hashCode() + stage.ordinal()),
                kept.sha256(),
                kept.bytes(),
                "none",
                null,
                null);
    }

    private PieceContent.Stored stored(DossierId dossier, byte[] pdf) {
        try {
            var kept = vault.put(Subjects.worker(dossier), new ByteArrayInputStream(pdf), pdf.length);
            if (!(kept instanceof Deposit.Stored(var sha256, var bytes))) throw new IllegalStateException();
            return new PieceContent.Stored(sha256, "application/pdf", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static fr.workinfrance.domain.privacy.Personal<String> words(Story story) {
        return story.text(WORDS);
    }

    private void keep(Stage stage, Story story) {
        told.put(stage, story.id());
        beside.joined(story.id());
        if (stage != Stage.DRAFT) beside.told(story.id(), this::stored);
    }

    private Story story(Stage stage) {
        var daysAgo = stage == Stage.REFUSED_BY_SILENCE ? 75 : 10;
        return new Story(narrator, cast, name + "/" + stage, worker(), cast.awa(), now.minus(Duration.ofDays(daysAgo)))
                // Why: whoever opened it leaves both parts of the contract to be invited.
                .openedAs(ApplicantRole.MANDATARY);
    }

    private static Worker worker() {
        var like = Worker.called("awa");
        var person = new Identity(
                Civility.MADAME,
                "Zwyntharel",
                "Quivenne",
                LocalDate.of(1987, 11, 23),
                "Orvandelle",
                "zwy@facts.example",
                "0639981999",
                "Brelvoix",
                "75010");
        var speaks = new Representative("Hargrevin", "Ysoline", "hargre@facts.example", "0199001999");
        var firm = new Firm("Maison Foxgrelle", like.firm().siret(), "9 rue des Sept-Virgules, 75010 Paris", speaks);
        return new Worker(
                person, like.nationality(), "7530041777", "Prefecture of Trevannes", "Dresseuse de quolibets", firm);
    }
}
