package fr.workinfrance.domain.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What has been said against one refusal.
 *
 * @param refusedOn the day the delays to contest it run from
 * @param bySilence whether nobody ever said why
 * @param reasons absent while nobody asked for them
 */
public record Contest(
        LocalDate refusedOn, boolean bySilence, @Nullable Reasons reasons, List<Appeal> appeals) {
    public Contest {
        appeals = List.copyOf(appeals);
    }

    public static Contest of(LocalDate refusedOn, boolean bySilence) {
        return new Contest(refusedOn, bySilence, null, List.of());
    }

    public Contest asking(Reasons asked) {
        return new Contest(refusedOn, bySilence, asked, appeals);
    }

    public Contest telling(UnaryOperator<Reasons> change) {
        return reasons == null ? this : new Contest(refusedOn, bySilence, change.apply(reasons), appeals);
    }

    public Contest filed(Appeal appeal) {
        var more = new ArrayList<>(appeals);
        more.add(appeal);
        return new Contest(refusedOn, bySilence, reasons, more);
    }

    public Contest answered(AppealId id, Appeal.State state) {
        var changed = appeals.stream()
                .map(appeal -> appeal.id().equals(id) ? appeal.in(state) : appeal)
                .toList();
        return new Contest(refusedOn, bySilence, reasons, changed);
    }

    public Optional<Appeal> pending() {
        return appeals.stream().filter(a -> a.state() == Appeal.State.PENDING).findFirst();
    }

    public Optional<Appeal> ofKind(AppealKind kind) {
        return appeals.stream().filter(a -> a.kind() == kind).findFirst();
    }
}
