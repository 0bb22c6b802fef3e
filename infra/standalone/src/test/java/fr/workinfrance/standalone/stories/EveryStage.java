package fr.workinfrance.standalone.stories;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.attestation.AttestationCode;
import fr.workinfrance.domain.attestation.AttestationSeal;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierCommand.InviteParty;
import fr.workinfrance.domain.dossier.DossierCommand.TakeUpInvitation;
import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.eventlog.vault.Deposit;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.AccountKind;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.account.DemonstrationAccounts;
import fr.workinfrance.standalone.stories.people.Worker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** One dossier of the same applicant standing at each stage; whoever can be consulted has been, from the examination on. */
public final class EveryStage {

    private static final List<AgencyId> ASKED = List.of(
            AgencyId.of("PREFECTURE-75"),
            AgencyId.of("OFII-75"),
            AgencyId.of("LABOUR_INSPECTION-75"),
            AgencyId.of("EMPLOYMENT_SERVICE-IDF"),
            AgencyId.of("PROFESSIONAL_ORDER-MEDECINS"),
            AgencyId.of("DRAC-IDF"),
            AgencyId.of("CONSULATE-RABAT"));
    private static final Actor MACHINE = new Actor.Automation(EveryStage.class.getSimpleName());
    private static final byte[] ATTESTATION = {'%', 'P', 'D', 'F'};

    private final Cast cast;
    private final Narrator narrator;
    private final Vault vault;
    private final Instant now;
    private final Map<ApplicantRole, Account> invited;
    private final Map<Stage, DossierId> told = new EnumMap<>(Stage.class);

    private EveryStage(Cast cast, Map<ApplicantRole, Account> invited, Dossiers dossiers, Vault vault, Instant now) {
        this.cast = cast;
        this.invited = invited;
        this.narrator = new DoorNarrator(dossiers, vault, _ -> true);
        this.vault = vault;
        this.now = now;
    }

    /** The login of whoever is invited to all of these dossiers, in that role. */
    public static String invited(ApplicantRole role) {
        return "invited-" + role.name().toLowerCase(Locale.ROOT);
    }

    private static Map<ApplicantRole, Account> invited(Accounts accounts) {
        var invited = new EnumMap<ApplicantRole, Account>(ApplicantRole.class);
        for (var role : ApplicantRole.values()) {
            var name = "The invited " + role.name().toLowerCase(Locale.ROOT);
            accounts.createIfAbsent(
                    Account.of(invited(role), AccountKind.APPLICANT, name), "{noop}" + DemonstrationAccounts.PASSWORD);
            invited.put(role, accounts.called(invited(role)).orElseThrow());
        }
        return invited;
    }

    /** Tells them all; before the first stage, a dossier that nobody ever opened. */
    public static Map<Stage, DossierId> told(Accounts accounts, Dossiers dossiers, Vault vault, Instant now) {
        var stages = new EveryStage(Cast.of(accounts), invited(accounts), dossiers, vault, now);
        stages.told.put(Stage.NOT_OPENED, new DossierId(UUID.randomUUID()));
        stages.filed();
        stages.ended();
        stages.granted();
        return stages.told;
    }

    /** The number of a piece that every one of these dossiers holds: {@code passeport.pdf}, {@code contrat.pdf}, {@code mandat.pdf}. */
    public static String piece(DossierId dossier, String fileName) {
        return DoorNarrator.number(dossier + "/" + fileName).toString();
    }

    private void filed() {
        keep(
                Stage.DRAFT,
                story(Stage.DRAFT)
                        .drafted()
                        .joined(PieceKind.PASSPORT, "passeport.pdf")
                        .joined(PieceKind.WORK_CONTRACT, "contrat.pdf"));
        keep(Stage.SUBMITTED, story(Stage.SUBMITTED).submitted());
        keep(Stage.INCOMPLETE, incomplete(story(Stage.INCOMPLETE)));
        var supplemented = incomplete(story(Stage.SUPPLEMENTED)).joined(PieceKind.STUDENT_CARD, "carte.pdf");
        keep(Stage.SUPPLEMENTED, supplemented.say(cast.awa(), new SupplementDossier(supplemented.id())));
        keep(Stage.COMPLETE, further(story(Stage.COMPLETE).complete()));
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
        return story.say(
                cast.claire(),
                new DecideAppeal(story.id(), appeal(story), Cast.PARIS, ruling, words(story), story.signatory()));
    }

    private static AppealId appeal(Story story) {
        return new AppealId(DoorNarrator.number(story.id() + "/appeal"));
    }

    private void granted() {
        keep(Stage.APPROVED, grantedOnAppeal(Stage.APPROVED));
        keep(Stage.ATTESTED, attested(Stage.ATTESTED));
        var cancelled = attested(Stage.AUTHORISATION_CANCELLED);
        keep(Stage.AUTHORISATION_CANCELLED, cancelled.say(cast.awa(), new DeclareCancellation(cancelled.id())));
        var repealed = attested(Stage.AUTHORISATION_REPEALED);
        keep(
                Stage.AUTHORISATION_REPEALED,
                repealed.say(
                        cast.claire(),
                        new RepealAuthorisation(
                                repealed.id(),
                                repealed.today().plusDays(20),
                                words(repealed),
                                words(repealed),
                                repealed.signatory())));
        var withdrawn = attested(Stage.AUTHORISATION_WITHDRAWN);
        keep(
                Stage.AUTHORISATION_WITHDRAWN,
                withdrawn.say(
                        cast.claire(),
                        new WithdrawAuthorisation(
                                withdrawn.id(), WithdrawalGround.FRAUD, words(withdrawn), withdrawn.signatory())));
    }

    private Story incomplete(Story story) {
        var gap = new PieceGap(PieceKind.STUDENT_CARD, PieceGap.Reason.MISSING);
        story.submittedWithout(PieceKind.STUDENT_CARD).days(1);
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

    private Story examined(Stage stage) {
        var story = story(stage).complete();
        for (var agency : ASKED) story.opinionAsked(agency, "R5221-20", false, 20);
        return story;
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
        try {
            var kept = vault.put(Subjects.worker(dossier), new ByteArrayInputStream(ATTESTATION), ATTESTATION.length);
            if (!(kept instanceof Deposit.Stored(var sha256, var bytes))) throw new IllegalStateException();
            return new AttestationSeal(AttestationCode.fromRandom(stage.ordinal()), sha256, bytes, "none", null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static fr.workinfrance.domain.privacy.Personal<String> words(Story story) {
        return story.text("Because.");
    }

    private void keep(Stage stage, Story story) {
        told.put(stage, story.id());
        invited.forEach((role, account) -> joins(story.id(), role, account));
    }

    private void joins(DossierId dossier, ApplicantRole role, Account account) {
        var invitation = new InvitationId(DoorNarrator.number(dossier + "/" + role));
        var lookup = invitation.toString();
        var name = Personal.of(Subjects.holder(account.id()), account.displayName());
        narrator.tell(cast.awa(), now, new InviteParty(dossier, invitation, role, lookup));
        narrator.tell(account.actor(), now, new TakeUpInvitation(dossier, lookup, account.id(), name));
    }

    private Story story(Stage stage) {
        var daysAgo = stage == Stage.REFUSED_BY_SILENCE ? 75 : 10;
        return new Story(
                        narrator,
                        cast,
                        "every-stage/" + stage,
                        Worker.called("awa"),
                        cast.awa(),
                        now.minus(Duration.ofDays(daysAgo)))
                // Why: whoever opened it leaves both parts of the contract to be invited.
                .openedAs(ApplicantRole.MANDATARY);
    }
}
