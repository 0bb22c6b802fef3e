package fr.workinfrance.domain.dossier.owed;

import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.*;
import fr.workinfrance.domain.opinion.OpinionAnswer.Verdict;
import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.domain.opinion.OpinionRequest.Silence;
import fr.workinfrance.domain.opinion.OwedAnew;
import fr.workinfrance.domain.procedure.OpinionTerm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What is owed before a decision, told from the events alone: nothing of it is asked of the dossier that decides. */
final class OwedOpinions {

    private final Map<OpinionId, OpinionRequest> asked = new LinkedHashMap<>();
    private final Map<OpinionId, Verdict> said = new HashMap<>();
    private final Set<OpinionId> takenBack = new HashSet<>();
    private final Set<OpinionId> late = new HashSet<>();
    private List<OpinionTerm> wanted = List.of();

    void after(DossierEvent event) {
        switch (event) {
            case DossierSubmitted e -> wanted = e.terms().opinions();
            // Why nothing for what an agency sends on: the question comes back as a request of its own.
            case OpinionRequested e -> asked.put(e.request().id(), e.request());
            case OpinionGiven e -> said.put(e.opinion(), e.answer().verdict());
            case OpinionSuperseded e -> said.put(e.opinion(), e.answer().verdict());
            case OpinionRecalled e -> takenBack.add(e.opinion());
            case OpinionOverdue e -> late.add(e.opinion());
            case ExaminationResumed e ->
                e.owed().stream().map(OwedAnew::opinion).forEach(late::remove);
            default -> {}
        }
    }

    /** Those that were asked because the law wants them, and that nobody has answered, not even by a silence that speaks. */
    List<OpinionId> unanswered() {
        return which(request -> request.mandatory() && isOpen(request));
    }

    /** Those of {@link #unanswered} without which no reason allows to decide. */
    List<OpinionId> unansweredForGood() {
        return which(request -> request.mandatory() && !request.mayBePassedOver() && isOpen(request));
    }

    boolean wantsSomething() {
        return wanted.stream().anyMatch(OpinionTerm::mandatory);
    }

    /** What the procedure wants asked, and that nobody competent was asked under its article. */
    List<OpinionTerm> unasked() {
        return wanted.stream()
                .filter(OpinionTerm::mandatory)
                .filter(term -> asked.values().stream().noneMatch(request -> answersTo(term, request)))
                .toList();
    }

    /** The binding ones that say no, or whose silence does. */
    List<OpinionId> forbidding() {
        return which(request -> request.binding() && !takenBack.contains(request.id()) && saysNo(request));
    }

    private boolean answersTo(OpinionTerm term, OpinionRequest request) {
        return request.mandatory()
                && request.agency().kind() == term.agency()
                && term.basis().endsWith(request.basis())
                && !takenBack.contains(request.id())
                && said.get(request.id()) != Verdict.NOT_COMPETENT;
    }

    private boolean isOpen(OpinionRequest request) {
        var id = request.id();
        if (takenBack.contains(id) || said.containsKey(id)) return false;
        return !late.contains(id) || request.silence() == Silence.STILL_OWED;
    }

    private boolean saysNo(OpinionRequest request) {
        var verdict = said.get(request.id());
        if (verdict != null) return verdict == Verdict.UNFAVOURABLE;
        return late.contains(request.id()) && request.silence() == Silence.DEEMED_UNFAVOURABLE;
    }

    private List<OpinionId> which(Predicate<OpinionRequest> so) {
        return asked.values().stream().filter(so).map(OpinionRequest::id).toList();
    }
}
