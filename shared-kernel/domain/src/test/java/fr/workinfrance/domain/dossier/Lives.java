package fr.workinfrance.domain.dossier;

import static fr.workinfrance.domain.dossier.Given.ID;

import fr.workinfrance.domain.act.CloseReason;
import fr.workinfrance.domain.act.PieceGap;
import fr.workinfrance.domain.act.WithdrawalGround;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.change.AuthorisedWork;
import fr.workinfrance.domain.change.FormerAuthorisation;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.InvitationId;
import fr.workinfrance.domain.party.Signatory;
import fr.workinfrance.domain.party.Subjects;
import fr.workinfrance.domain.piece.Piece;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.Terms;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Lives that a dossier can have, drawn at random. */
final class Lives {

    static final AccountId NADIA = AccountId.of("nadia");
    private static final Signatory ABOVE =
            new Signatory(Personal.of(Subjects.holder(AccountId.of("benoit")), "Benoît Roy"), "Chef de bureau");
    private static final AgencyId OFII = AgencyId.of("OFII-75");
    private static final FormerAuthorisation FORMER = new FormerAuthorisation(
            DossierId.of("00000000-0000-0000-0000-000000000002"), Given.PERIOD, AuthorisedWork.of(Given.form()));

    /** A command, and how many hours after the one before. */
    record Step(DossierCommand command, int hours) {}

    static Arbitrary<List<Step>> all() {
        // Why twice as often: among all that could be asked, what leads on is rare.
        var asked = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(commands())), Tuple.of(2, Arbitraries.of(leadingOn())));
        // Why a leap now and then: nobody acts for two months, and silence decides.
        var hours = Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.integers().between(0, 72)),
                Tuple.of(1, Arbitraries.integers().between(1000, 1800)));
        var steps = Combinators.combine(asked, hours).as(Step::new);
        var terms = Arbitraries.of(Given.TERMS, wanting(AgencyKind.PREFECTURE));
        var one = List.of(Given.piece(1, PieceKind.WORK_CONTRACT));
        return Combinators.combine(steps.list().ofMinSize(5).ofMaxSize(40), terms)
                .as((life, under) -> filed(one, under, null, life));
    }

    /** Lives of an authorisation that is taken away, contested, and given back. */
    static Arbitrary<List<Step>> endings() {
        var commands = new ArrayList<DossierCommand>();
        for (int number = 1; number <= 4; number++) {
            var id = new AppealId(new UUID(3, number));
            for (var kind : AppealKind.values()) commands.add(DossierStories.appeal(id, kind));
            for (var by : List.of(Given.DIRECCTE, AgencyId.of("MINISTRY-INTERIOR")))
                for (var ruling : AppealRuling.values())
                    commands.add(new DecideAppeal(ID, id, by, ruling, Given.words("So."), ABOVE));
            commands.add(new RejectAppealBySilence(ID, id));
        }
        List<DossierCommand> ending = List.of(
                new WithdrawAuthorisation(ID, WithdrawalGround.FRAUD, Given.words("Why."), Given.CLAIRE),
                new RepealAuthorisation(
                        ID, LocalDate.of(2026, 9, 1), Given.words("Job."), Given.words("Why."), Given.CLAIRE),
                new DeclareCancellation(ID),
                new IssueAttestation(ID, Given.SEAL, 0));
        var asked = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(commands)), Tuple.of(1, Arbitraries.of(ending)));
        var hours = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.integers().between(0, 12)),
                Tuple.of(1, Arbitraries.integers().between(1460, 1500)));
        var granted = List.of(new Step(new MarkComplete(ID), 1), new Step(DossierStories.approval(), 1));
        return Combinators.combine(asked, hours)
                .as(Step::new)
                .list()
                .ofMinSize(30)
                .ofMaxSize(80)
                .map(life -> filed(
                        Given.commonPieces(),
                        Given.TERMS,
                        null,
                        Stream.concat(granted.stream(), life.stream()).toList()));
    }

    /** Lives in which much is under way when the dossier is passed on. */
    static Arbitrary<List<Step>> passedOn() {
        var commands = new ArrayList<>(invitations());
        commands.addAll(List.of(
                new SupplementDossier(ID),
                new AttachPiece(ID, Given.piece(9, PieceKind.STUDENT_CARD)),
                new AttachPiece(ID, Given.piece(10, PieceKind.PASSPORT))));
        var gaps = List.of(
                new PieceGap(PieceKind.STUDENT_CARD, PieceGap.Reason.MISSING),
                new PieceGap(PieceKind.PASSPORT, PieceGap.Reason.ILLEGIBLE));
        var request = Given.request(40, Given.PREFECTURE, false, true, true, Silence.STILL_OWED);
        List<DossierCommand> often = List.of(
                new MarkComplete(ID),
                new RequestOpinion(ID, request, null),
                new RequestOpinion(ID, Given.simple(41, OFII), null),
                new GiveOpinion(ID, request.id(), Given.PREFECTURE, Given.answer(Verdict.FAVOURABLE)),
                new RequestPieces(ID, gaps, LocalDate.of(2026, 4, 1), null),
                new ForwardDossier(ID, AgencyId.of("DIRECCTE-69"), Given.words("On.")),
                new ForwardDossier(ID, AgencyId.of("DIRECCTE-75"), Given.words("Back.")));
        var asked = Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.of(commands)), Tuple.of(2, Arbitraries.of(often)));
        var steps = Combinators.combine(asked, Arbitraries.integers().between(0, 60))
                .as(Step::new);
        var pieces = Arbitraries.of(List.of(Given.piece(4, PieceKind.WORK_CONTRACT)), Given.commonPieces());
        var former = Arbitraries.of(FORMER).injectNull(0.5);
        return Combinators.combine(steps.list().ofMinSize(5).ofMaxSize(25), pieces, former)
                .as((life, joined, named) -> filed(joined, Given.TERMS, named, life));
    }

    /** Why: a life that begins as lives do goes further than one drawn at random. */
    private static List<Step> filed(
            List<Piece> pieces, Terms under, @Nullable FormerAuthorisation named, List<Step> life) {
        var all = new ArrayList<Step>();
        all.add(new Step(EveryCommand.once().getFirst(), 0));
        pieces.forEach(piece -> all.add(new Step(new AttachPiece(ID, piece), 1)));
        all.add(new Step(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, under, named), 1));
        all.addAll(life);
        return all;
    }

    static Arbitrary<List<Step>> comingAndGoing() {
        var commands = invitations();
        commands.addAll(EveryCommand.once());
        return Combinators.combine(
                        Arbitraries.of(commands), Arbitraries.integers().between(0, 60))
                .as(Step::new)
                .list()
                .ofMinSize(20)
                .ofMaxSize(60)
                .map(life -> Stream.concat(
                                Stream.of(new Step(EveryCommand.once().getFirst(), 0)), life.stream())
                        .toList());
    }

    private static Terms wanting(AgencyKind agency) {
        var t = Given.TERMS;
        var term = new OpinionTerm(agency, "R5221-20 3°", true, false, true, Period.ofDays(15), Silence.STILL_OWED);
        return new Terms(t.procedure(), t.competence(), t.pieces(), t.rules(), List.of(term), t.decision());
    }

    private static List<DossierCommand> leadingOn() {
        var passable = Given.request(40, Given.PREFECTURE, false, true, true, Silence.STILL_OWED);
        var overriding = Given.words("I take it upon me.");
        return List.of(
                new MarkComplete(ID),
                new MarkComplete(ID),
                new ForwardDossier(ID, AgencyId.of("DIRECCTE-69"), Given.words("On.")),
                new RequestOpinion(ID, passable, null),
                new RequestOpinion(ID, passable, null),
                new GiveOpinion(ID, passable.id(), Given.PREFECTURE, Given.answer(Verdict.FAVOURABLE)),
                new GiveOpinion(ID, passable.id(), Given.PREFECTURE, Given.answer(Verdict.FAVOURABLE)),
                DossierStories.approval(),
                new ApproveDossier(ID, Given.PERIOD, List.of(), Given.CLAIRE, overriding),
                new RefuseDossier(ID, List.of("R5221-20"), Given.words("Why."), Given.CLAIRE, null),
                new RefuseDossier(ID, List.of("R5221-20"), Given.words("Why."), Given.CLAIRE, overriding),
                new RefuseBySilence(ID),
                new CloseDossier(ID, CloseReason.DUPLICATE, Given.words("Twice."), Given.CLAIRE),
                DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS),
                new DecideAppeal(
                        ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.ALLOWED, Given.words("Yes."), Given.CLAIRE));
    }

    private static List<DossierCommand> commands() {
        var commands = new ArrayList<>(EveryCommand.once());
        var overriding = Given.words("I take it upon me.");
        commands.add(new ApproveDossier(ID, Given.PERIOD, List.of(), Given.CLAIRE, overriding));
        commands.add(new RefuseDossier(ID, List.of("R5221-20"), Given.words("Why."), Given.CLAIRE, overriding));
        commands.add(new WithdrawAuthorisation(ID, WithdrawalGround.FRAUD, Given.words("Why."), Given.CLAIRE));
        commands.add(new ForwardDossier(ID, AgencyId.of("DIRECCTE-75"), Given.words("Back.")));
        commands.add(new MarkComplete(ID));
        var gaps = List.of(new PieceGap(PieceKind.STUDENT_CARD, PieceGap.Reason.MISSING));
        commands.add(new RequestPieces(ID, gaps, LocalDate.of(2026, 4, 1), null));
        commands.addAll(invitations());
        int number = 1;
        for (var silence : Silence.values()) {
            for (boolean passed : new boolean[] {true, false}) {
                // Why two agencies: the procedure wants of the préfecture that its silence leaves the opinion owed.
                var agency = silence == Silence.STILL_OWED ? Given.PREFECTURE : OFII;
                var request = Given.request(++number, agency, !passed, true, passed, silence);
                commands.add(new RequestOpinion(ID, request, null));
                commands.add(new RecallOpinion(ID, request.id(), Given.words("Why.")));
                commands.add(new RecordOpinionOverdue(ID, request.id()));
                for (var verdict : Verdict.values())
                    commands.add(new GiveOpinion(ID, request.id(), agency, Given.answer(verdict)));
            }
        }
        return commands;
    }

    private static List<DossierCommand> invitations() {
        var commands = new ArrayList<DossierCommand>();
        for (int number = 1; number <= 3; number++) {
            var id = new InvitationId(new UUID(5, number));
            var lookup = Integer.toString(number).repeat(64);
            commands.add(new InviteParty(ID, id, ApplicantRole.MANDATARY, lookup));
            commands.add(new RevokeInvitation(ID, id));
            for (var account : List.of(Given.AWA, Given.MARTIN, NADIA)) {
                commands.add(new TakeUpInvitation(ID, lookup, account, Given.name(account)));
                commands.add(new RemoveParty(ID, id, account));
            }
        }
        return commands;
    }

    static Lived live(List<Step> life) {
        var lived = new Lived();
        var now = DossierStories.FIRST_DAY;
        for (var step : life) {
            now = now.plus(Duration.ofHours(step.hours()));
            if (DossierDecider.decide(lived.dossier, step.command(), now) instanceof Decision.Accepted(var events))
                events.forEach(lived::add);
        }
        return lived;
    }

    /** What came of it. */
    static final class Lived {
        final List<DossierEvent> events = new ArrayList<>();
        Dossier dossier = new Dossier.NotOpened();

        void add(DossierEvent event) {
            events.add(event);
            dossier = dossier.then(event);
        }
    }

    private Lives() {}
}
