package fr.workinfrance.service.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/**
 * Tells what the container refused before any of our doors was reached, such as an address that is no address; without it the
 * container would answer in English whatever the reader speaks.
 */
final class EarlyFault extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(EarlyFault.class);

    private final Sentences sentences;
    private final LocaleResolver language;
    private final FaultAnswer answer;

    EarlyFault(Sentences sentences, LocaleResolver language, FaultAnswer answer) {
        this.sentences = sentences;
        this.language = language;
        this.answer = answer;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        var status = HttpStatus.resolve(response.getStatus());
        boolean told = response.getContentWritten() > 0;
        if (status == null || !status.isError() || told || !response.setErrorReported()) return;
        try {
            tell(FaultReading.of(status), request, response.getResponse());
        } catch (IOException gone) {
            // Why so quiet: whoever asked has left, and nobody else is waiting for the answer.
            LOG.debug("An early fault was told to nobody ({})", gone.getClass().getSimpleName());
        }
    }

    private void tell(RequestProblem problem, Request request, HttpServletResponse response) throws IOException {
        var path = request.getRequestURI();
        if (FaultAnswer.forPrograms(path == null ? "/" : path, request.getRequest())) {
            answer.write(problem, request.getRequest(), response);
            return;
        }
        var locale = language.resolveLocale(request.getRequest());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream()
                .write(page(sentences.tell(problem, locale), locale).getBytes(StandardCharsets.UTF_8));
    }

    // Why by hand: templates belong to our doors, and none of them was reached.
    private String page(ProblemDetail told, Locale locale) {
        return "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"utf-8\"><title>%s</title></head><body><main><h1>%s</h1><p>%s</p><p><a href=\"/\">%s</a></p></main></body></html>"
                .formatted(
                        locale.getLanguage(),
                        HtmlUtils.htmlEscape(String.valueOf(told.getTitle())),
                        HtmlUtils.htmlEscape(String.valueOf(told.getTitle())),
                        HtmlUtils.htmlEscape(String.valueOf(told.getDetail())),
                        HtmlUtils.htmlEscape(sentences.say("fault.page.home", locale)));
    }
}
