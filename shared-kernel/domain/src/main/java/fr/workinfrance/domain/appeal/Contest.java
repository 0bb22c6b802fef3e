package fr.workinfrance.domain.appeal;

import fr.workinfrance.domain.privacy.SubjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What has been said against one decision: a refusal, or a closing without action.
 *
 * @param decidedOn the day the delays to contest it run from
 * @param bySilence whether nobody ever said why
 * @param signedBy who signed it, and who confirmed it since; nobody where silence or another system decided
 * @param reasons absent while nobody asked for them
 */
public record Contest(
        LocalDate decidedOn,
        boolean bySilence,
        Set<SubjectId> signedBy,
        @Nullable Reasons reasons,
        List<Appeal> appeals) {
    public Contest {
        signedBy = Set.copyOf(signedBy);
        appeals = List.copyOf(appeals);
    }

    public static Contest of(LocalDate decidedOn, boolean bySilence) {
        return new Contest(decidedOn, bySilence, Set.of(), null, List.of());
    }

    /** The same, with one more person who said no. */
    public Contest signed(SubjectId person) {
        var more = new HashSet<>(signedBy);
        more.add(person);
        return new Contest(decidedOn, bySilence, more, reasons, appeals);
    }

    /** Law: who stands above decides, so nobody who said no already (CRPA L410-1). */
    public boolean isSignedBy(SubjectId person) {
        return signedBy.contains(person);
    }

    public Contest asking(Reasons asked) {
        return new Contest(decidedOn, bySilence, signedBy, asked, appeals);
    }

    public Contest telling(UnaryOperator<Reasons> change) {
        return reasons == null ? this : new Contest(decidedOn, bySilence, signedBy, change.apply(reasons), appeals);
    }

    public Contest filed(Appeal appeal) {
        var more = new ArrayList<>(appeals);
        more.add(appeal);
        return new Contest(decidedOn, bySilence, signedBy, reasons, more);
    }

    public Contest answered(AppealId id, Appeal.State state) {
        var changed = appeals.stream()
                .map(appeal -> appeal.id().equals(id) ? appeal.in(state) : appeal)
                .toList();
        return new Contest(decidedOn, bySilence, signedBy, reasons, changed);
    }

    /**
     * Whether an appeal filed on that day keeps the delay to go to court (CRPA L411-2). Law: once the reasons of an implicit
     * refusal were asked for in time, that delay runs from the day they are told (CRPA L232-4).
     */
    public boolean isInTime(LocalDate day) {
        if (reasons == null) return !day.isAfter(TimeToContest.lastDay(decidedOn));
        var givenOn = reasons.givenOn();
        return givenOn == null || !day.isAfter(TimeToContest.lastDay(givenOn));
    }

    public Optional<Appeal> pending() {
        return appeals.stream().filter(a -> a.state() == Appeal.State.PENDING).findFirst();
    }

    public Optional<Appeal> ofKind(AppealKind kind) {
        return appeals.stream().filter(a -> a.kind() == kind).findFirst();
    }
}
