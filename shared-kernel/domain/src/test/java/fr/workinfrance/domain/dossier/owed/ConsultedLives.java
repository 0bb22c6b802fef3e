package fr.workinfrance.domain.dossier.owed;

import static fr.workinfrance.domain.dossier.Given.ID;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.AgencyKind;
import fr.workinfrance.domain.appeal.AppealKind;
import fr.workinfrance.domain.appeal.AppealRuling;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.*;
import fr.workinfrance.domain.dossier.DossierStories;
import fr.workinfrance.domain.dossier.EveryCommand;
import fr.workinfrance.domain.dossier.Given;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionForward;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.procedure.OpinionTerm;
import fr.workinfrance.domain.procedure.Terms;
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

/** Lives of dossiers whose procedures want opinions: asked or not, answered, sent on, late, superseded, recalled. */
final class ConsultedLives {

    /** A command, and how many hours after the one before. */
    record Step(DossierCommand command, int hours) {}

    static final OpinionTerm PASSABLE = term("R5221-20 3°", false, true, Silence.STILL_OWED);
    static final OpinionTerm NOT_PASSABLE = term("R5221-20 3°", false, false, Silence.DEEMED_GIVEN);
    static final OpinionTerm BINDING = term("Code du travail, R5221-20 3°", true, false, Silence.DEEMED_UNFAVOURABLE);
    static final OpinionTerm BINDING_AND_OWED = term("R5221-20 3°", true, true, Silence.STILL_OWED);
    static final OpinionTerm OTHER_ARTICLE = term("Code du travail, R5221-15", false, true, Silence.DEEMED_FAVOURABLE);

    private static final AgencyId OTHER_PREFECTURE = AgencyId.of("PREFECTURE-69");
    private static final AgencyId OFII = AgencyId.of("OFII-75");

    // Why two: by the first day a request can become late before silence decides, by the second it can be made all
    // along.
    private static final List<LocalDate> DUE = List.of(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 5, 20));

    static Arbitrary<List<Step>> all() {
        return Arbitraries.<List<OpinionTerm>>of(
                        List.of(),
                        List.of(PASSABLE),
                        List.of(NOT_PASSABLE),
                        List.of(BINDING),
                        List.of(BINDING_AND_OWED),
                        List.of(PASSABLE, OTHER_ARTICLE),
                        List.of(BINDING, OTHER_ARTICLE))
                .flatMap(ConsultedLives::under);
    }

    private static Arbitrary<List<Step>> under(List<OpinionTerm> wanted) {
        var requests = requests(wanted);
        var commands = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(asking(requests))),
                Tuple.of(6, Arbitraries.of(answers(requests))),
                Tuple.of(2, Arbitraries.of(changes(requests))),
                Tuple.of(1, Arbitraries.of(decisions())),
                Tuple.of(1, Arbitraries.of(appeals())));
        var steps = Combinators.combine(commands, Arbitraries.integers().between(0, 60))
                .as(Step::new);
        // Why half of them: what is asked at random is seldom all that the procedure wants.
        var first = Arbitraries.<List<Step>>of(List.of(), requested(requests));
        return Combinators.combine(first, steps.list().ofMinSize(5).ofMaxSize(40))
                .as((asked, life) -> Stream.concat(beginning(wanted), Stream.concat(asked.stream(), life.stream()))
                        .toList());
    }

    /** All that the procedure wants, asked at once. */
    private static List<Step> requested(List<OpinionRequest> requests) {
        return requests.stream()
                .filter(request -> request.dueOn().equals(DUE.getLast()))
                .map(request -> new Step(new RequestOpinion(ID, request, null), 1))
                .toList();
    }

    private static Stream<Step> beginning(List<OpinionTerm> wanted) {
        var t = Given.TERMS;
        var terms = new Terms(t.procedure(), t.competence(), t.pieces(), t.rules(), wanted, t.decision());
        return Stream.of(
                new Step(EveryCommand.once().getFirst(), 0),
                new Step(new AttachPiece(ID, Given.piece(4, PieceKind.WORK_CONTRACT)), 1),
                new Step(new SubmitDossier(ID, Given.form(), Given.DIRECCTE, terms), 1),
                new Step(new MarkComplete(ID), 1));
    }

    private static List<OpinionRequest> requests(List<OpinionTerm> wanted) {
        var requests = new ArrayList<>(List.of(
                Given.simple(1, Given.PREFECTURE),
                Given.binding(2, OFII),
                Given.request(3, Given.INSPECTION, false, true, true, Silence.DEEMED_FAVOURABLE)));
        int number = 3;
        for (var term : wanted)
            for (var dueOn : DUE)
                requests.add(new OpinionRequest(
                        Given.opinion(++number),
                        Given.PREFECTURE,
                        term.basis(),
                        term.binding(),
                        true,
                        term.mayBePassedOver(),
                        dueOn,
                        term.silence()));
        return requests;
    }

    private static List<DossierCommand> asking(List<OpinionRequest> requests) {
        return requests.stream()
                .map(request -> (DossierCommand) new RequestOpinion(ID, request, null))
                .toList();
    }

    private static List<DossierCommand> answers(List<OpinionRequest> requests) {
        var commands = new ArrayList<DossierCommand>();
        for (var request : requests) {
            var id = request.id();
            var by = request.agency();
            commands.add(new GiveOpinion(ID, id, by, Given.answer(Verdict.FAVOURABLE)));
            commands.add(new GiveOpinion(ID, id, by, Given.answer(Verdict.FAVOURABLE)));
            commands.add(new GiveOpinion(ID, id, by, Given.answer(Verdict.UNFAVOURABLE)));
            commands.add(new GiveOpinion(ID, id, by, Given.answer(Verdict.NOT_COMPETENT)));
            commands.add(new GiveOpinion(ID, id, by, sendingOn(request)));
        }
        return commands;
    }

    private static List<DossierCommand> changes(List<OpinionRequest> requests) {
        var commands = new ArrayList<DossierCommand>();
        for (var request : requests) {
            var id = request.id();
            commands.add(new RecordOpinionOverdue(ID, id));
            commands.add(new RecallOpinion(ID, id, Given.words("A mistake.")));
            for (var verdict : Verdict.values())
                commands.add(new SupersedeOpinion(ID, id, request.agency(), Given.answer(verdict)));
            var on = sendingOn(request).forward();
            if (on != null) commands.add(new GiveOpinion(ID, on.as(), on.to(), Given.answer(Verdict.FAVOURABLE)));
        }
        return commands;
    }

    private static OpinionAnswer sendingOn(OpinionRequest request) {
        var as = new OpinionId(new UUID(6, request.id().hashCode()));
        return new OpinionAnswer(
                Verdict.NOT_COMPETENT,
                Given.words("Not ours."),
                List.of(),
                List.of(),
                new OpinionForward(OTHER_PREFECTURE, as));
    }

    private static List<DossierCommand> decisions() {
        var overriding = Given.words("I take it upon me.");
        return List.of(
                DossierStories.approval(),
                new ApproveDossier(ID, Given.PERIOD, List.of(), Given.CLAIRE, overriding),
                refusal(null),
                refusal(overriding));
    }

    private static RefuseDossier refusal(@Nullable Personal<String> overriding) {
        return new RefuseDossier(ID, List.of("R5221-20"), Given.words("Why."), Given.CLAIRE, overriding);
    }

    private static List<DossierCommand> appeals() {
        return List.of(
                new ForwardDossier(ID, AgencyId.of("DIRECCTE-69"), Given.words("On.")),
                new RefuseBySilence(ID),
                DossierStories.appeal(Given.APPEAL, AppealKind.GRACIOUS),
                new DecideAppeal(
                        ID, Given.APPEAL, Given.DIRECCTE, AppealRuling.ALLOWED, Given.words("Yes."), Given.CLAIRE));
    }

    private static OpinionTerm term(String basis, boolean binding, boolean passable, Silence silence) {
        return new OpinionTerm(AgencyKind.PREFECTURE, basis, true, binding, passable, Period.ofDays(15), silence);
    }

    private ConsultedLives() {}
}
