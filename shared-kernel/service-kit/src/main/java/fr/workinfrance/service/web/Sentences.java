package fr.workinfrance.service.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;

/** Turns problems into sentences of one language. */
public final class Sentences {

    private final MessageSource messages;

    public Sentences(MessageSource messages) {
        this.messages = messages;
    }

    public ProblemDetail tell(RequestProblem problem, Locale language) {
        var told = ProblemDetail.forStatus(problem.status());
        told.setType(java.net.URI.create("/problems/" + problem.name()));
        told.setTitle(say("fault." + problem.name() + ".title", language));
        told.setDetail(say(problem.detailKey(), language, problem.arguments().toArray()));
        problem.properties().forEach(told::setProperty);
        return told;
    }

    /** The sentence of that key, or the key itself where nobody wrote one: an answer never fails for a missing sentence. */
    public String say(String key, Locale language, Object... arguments) {
        return java.util.Objects.requireNonNullElse(messages.getMessage(key, arguments, key, language), key);
    }
}
