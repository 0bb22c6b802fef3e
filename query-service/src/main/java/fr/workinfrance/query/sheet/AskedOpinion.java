package fr.workinfrance.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.opinion.OpinionRequest;
import fr.workinfrance.query.dossier.OpinionView;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as an obligation: who owes it by when, whether it came; not what it says.
 *
 * @param answeredAt of the first answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AskedOpinion(
        String id,
        String agency,
        String basis,
        boolean binding,
        boolean mandatory,
        Instant askedAt,
        LocalDate dueOn,
        OpinionRequest.Silence silence,
        OpinionView.State state,
        @Nullable Instant answeredAt,
        boolean reminded,
        boolean late) {
    static AskedOpinion of(OpinionView opinion) {
        var request = opinion.request();
        var first = opinion.answers().isEmpty() ? null : opinion.answers().getFirst();
        return new AskedOpinion(
                request.id().toString(),
                request.agency().toString(),
                request.basis(),
                request.binding(),
                request.mandatory(),
                opinion.askedAt(),
                request.dueOn(),
                request.silence(),
                opinion.state(),
                first == null ? null : first.at(),
                opinion.reminded(),
                opinion.overdue() || (first != null && first.late()));
    }
}
