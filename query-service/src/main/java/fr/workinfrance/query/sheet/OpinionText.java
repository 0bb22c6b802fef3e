package fr.workinfrance.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.workinfrance.domain.opinion.OpinionAnswer;
import fr.workinfrance.domain.piece.PieceKind;
import fr.workinfrance.query.dossier.OpinionView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An opinion and what it says: every answer, the last of which counts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpinionText(
        AskedOpinion asked,
        @Nullable String question,
        @Nullable String recalledBecause,
        List<Answer> answers) {

    /** @param reasons absent once the person they speak of is erased */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            Instant at,
            OpinionAnswer.Verdict verdict,
            @Nullable String reasons,
            List<String> conditions,
            List<PieceKind> pieces,
            @Nullable String forwardedTo,
            boolean late) {}

    static OpinionText of(OpinionView opinion, Opening opening) {
        return new OpinionText(
                AskedOpinion.of(opinion),
                opening.text(opinion.question()),
                opening.text(opinion.recalledBecause()),
                opinion.answers().stream().map(given -> answer(given, opening)).toList());
    }

    private static Answer answer(OpinionView.Given given, Opening opening) {
        var answer = given.answer();
        return new Answer(
                given.at(),
                answer.verdict(),
                opening.text(answer.reasons()),
                answer.conditions().stream()
                        .map(opening::read)
                        .flatMap(Optional::stream)
                        .toList(),
                answer.pieces(),
                answer.forward() == null ? null : answer.forward().to().toString(),
                given.late());
    }
}
