package fr.workinfrance.domain.opinion;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.privacy.Personal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The opinions asked on one dossier, in the order they were asked. */
public record Opinions(Map<OpinionId, Opinion> byId) {

    public static final Opinions NONE = new Opinions(Map.of());

    public Opinions requested(OpinionRequest request, LocalDate askedOn, @Nullable Personal<String> question) {
        var more = new LinkedHashMap<>(byId);
        more.put(request.id(), Opinion.requested(request, askedOn, question));
        return new Opinions(more);
    }

    public Opinions with(OpinionId id, UnaryOperator<Opinion> change) {
        var changed = new LinkedHashMap<>(byId);
        changed.computeIfPresent(id, (_, opinion) -> change.apply(opinion));
        return new Opinions(changed);
    }

    /** Those still awaited, as they are owed when the examination starts again on that day: each has its whole delay. */
    public List<OwedAnew> toOweFrom(LocalDate day) {
        return byId.values().stream()
                .filter(Opinion::isAwaited)
                .map(o -> new OwedAnew(o.request().id(), o.asManyDaysFrom(day)))
                .toList();
    }

    public Opinions owedAnew(LocalDate day, List<OwedAnew> owed) {
        var changed = this;
        for (var one : owed) changed = changed.with(one.opinion(), o -> o.owedAnew(day, one.dueOn()));
        return changed;
    }

    @Nullable
    public Opinion find(OpinionId id) {
        return byId.get(id);
    }

    /** Whether that agency is already being asked under that basis. */
    public boolean isAwaitedFrom(AgencyId agency, String basis) {
        return byId.values().stream()
                .anyMatch(o -> o.isAwaited()
                        && o.request().agency().equals(agency)
                        && o.request().basis().equals(basis));
    }

    public Set<AgencyId> agencies() {
        return byId.values().stream()
                .filter(o -> !o.recalled())
                .map(o -> o.request().agency())
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<OpinionId> holdingTheDecision() {
        return idsOf(Opinion::holdsTheDecision);
    }

    public List<OpinionId> holdingForGood() {
        return idsOf(o -> o.holdsTheDecision() && !o.request().mayBePassedOver());
    }

    public List<OpinionId> forbiddingApproval() {
        return idsOf(Opinion::forbidsApproval);
    }

    /** Whether one of those that fulfil what the law wants was asked so. */
    public boolean haveAsked(Predicate<OpinionRequest> so) {
        return byId.values().stream()
                .filter(Opinion::fulfils)
                .map(Opinion::request)
                .anyMatch(so);
    }

    private List<OpinionId> idsOf(Predicate<Opinion> wanted) {
        return byId.entrySet().stream()
                .filter(e -> wanted.test(e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
