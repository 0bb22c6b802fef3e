package fr.workinfrance.command.door;

import fr.workinfrance.command.body.BodyProblem;
import fr.workinfrance.command.body.UnreadableBody;
import fr.workinfrance.service.web.RequestProblem;
import fr.workinfrance.service.web.Sentences;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;

/** Tells what is to be mended in a body, field by field, in the reader's language. */
final class BodyFaults {

    private final Sentences sentences;

    BodyFaults(Sentences sentences) {
        this.sentences = sentences;
    }

    <T> T told(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableBody unreadable) {
            var language = LocaleContextHolder.getLocale();
            throw RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "unprocessable")
                    .with(
                            "problems",
                            unreadable.problems().stream()
                                    .map(problem -> told(problem, language))
                                    .toList());
        }
    }

    private Map<String, String> told(BodyProblem problem, Locale language) {
        return Map.of(
                "field", problem.field(),
                "kind", problem.kind(),
                "detail", sentences.say(problem.sentence(), language));
    }
}
