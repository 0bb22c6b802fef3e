package fr.workinfrance.command.door;

import fr.workinfrance.command.body.BodyProblem;
import fr.workinfrance.command.body.UnreadableBody;
import fr.workinfrance.domain.form.FieldProblem;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.service.web.Sentences;
import fr.workinfrance.service.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

/** Tells what is to be mended in a body, field by field, in the reader's language. */
public final class BodyFaults {

    private final Sentences sentences;
    private final Wording wording;

    BodyFaults(Sentences sentences, Wording wording) {
        this.sentences = sentences;
        this.wording = wording;
    }

    public <T> T told(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableBody unreadable) {
            var language = LocaleContextHolder.getLocale();
            throw unprocessable(unreadable.problems().stream()
                    .map(problem -> told(problem, language))
                    .toList());
        }
    }

    private Map<String, String> told(BodyProblem problem, Locale language) {
        return Map.of(
                "field", problem.field(),
                "kind", problem.kind().name(),
                "detail", sentences.say("body." + problem.kind(), language));
    }

    /** What is to be mended in the form itself, in the form's own words. */
    RequestProblem of(List<FieldProblem> problems, Locale language) {
        return unprocessable(problems.stream()
                .map(problem -> Map.of(
                        "field", problem.field().name(),
                        "kind", problem.kind().name(),
                        "detail", wording.sentence(problem, language)))
                .toList());
    }

    private static RequestProblem unprocessable(List<Map<String, String>> problems) {
        return RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unprocessable")
                .with("problems", problems);
    }
}
