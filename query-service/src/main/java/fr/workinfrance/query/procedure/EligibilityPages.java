package fr.workinfrance.query.procedure;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.eligibility.Advice;
import fr.workinfrance.domain.eligibility.Eligibility;
import fr.workinfrance.domain.eligibility.Engagement;
import fr.workinfrance.domain.eligibility.Occupation;
import fr.workinfrance.domain.eligibility.Situation;
import fr.workinfrance.query.sheet.Sayings;
import fr.workinfrance.service.security.PublicPaths;
import fr.workinfrance.service.web.RequestProblem;
import java.text.Collator;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The question before all others, open to everybody: is an authorisation needed, which one, with which pieces. */
@Controller
class EligibilityPages {

    private final PublishedRulebooks rulebooks;
    private final Sayings say;
    private final Clock clock;

    EligibilityPages(PublishedRulebooks rulebooks, Sayings say, Clock clock) {
        this.rulebooks = rulebooks;
        this.say = say;
        this.clock = clock;
    }

    @GetMapping("/eligibility")
    String page(@RequestParam Map<String, String> typed, Model model) {
        var answers = new SituationAnswers(typed);
        model.addAttribute("typed", typed);
        model.addAttribute("countries", countries());
        model.addAttribute("occupations", Occupation.values());
        model.addAttribute("engagements", Engagement.values());
        model.addAttribute("roles", ApplicantRole.values());
        if (typed.containsKey("asked"))
            answers.situation()
                    .ifPresentOrElse(
                            situation -> advised(situation, model),
                            () -> model.addAttribute("missing", answers.missing()));
        return "procedure/eligibility";
    }

    private void advised(Situation situation, Model model) {
        var advice = advice(situation);
        model.addAttribute("advice", AdviceTold.of(advice));
        model.addAttribute("role", situation.role());
    }

    /** The same for programs; nothing that was asked is kept. */
    @GetMapping("/api/eligibility")
    @ResponseBody
    AdviceTold advise(@RequestParam Map<String, String> typed) {
        var answers = new SituationAnswers(typed);
        return answers.situation()
                .map(situation -> AdviceTold.of(advice(situation)))
                .orElseThrow(() -> RequestProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "eligibility-unanswered")
                        .with("problems", answers.missing()));
    }

    private Advice advice(Situation situation) {
        var today = ParisTime.dayOf(clock.instant());
        return Eligibility.of(situation, rulebooks.inForce(today), today);
    }

    private Map<String, String> countries() {
        var byName = new TreeMap<String, String>(Collator.getInstance(LocaleContextHolder.getLocale()));
        Country.ALL.forEach(code -> byName.put(say.label("country", code), code));
        var byCode = new LinkedHashMap<String, String>();
        byName.forEach((name, code) -> byCode.put(code, name));
        return byCode;
    }

    /**
     * What is told.
     *
     * @param facts the values that the reason names, such as the hours in force today
     */
    record AdviceTold(
            String kind, String article, String why, Map<String, String> facts, String procedure, List<String> pieces) {
        static AdviceTold of(Advice advice) {
            return switch (advice) {
                case Advice.NotNeeded(var why, var article, var facts) ->
                    new AdviceTold("NOT_NEEDED", article, why.name(), facts, "", List.of());
                case Advice.Elsewhere(var article) -> new AdviceTold("ELSEWHERE", article, "", Map.of(), "", List.of());
                case Advice.Here(var procedure, var pieces) ->
                    new AdviceTold(
                            "HERE",
                            advice.article(),
                            "",
                            Map.of(),
                            procedure.id().name().name(),
                            pieces.stream().map(Enum::name).toList());
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OpenToAll {
        @Bean
        PublicPaths eligibilityPaths() {
            return PublicPaths.of("/eligibility", "/api/eligibility", "/api/procedures", "/api/procedures/*");
        }
    }
}
