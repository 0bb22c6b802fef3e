package fr.workinfrance.query.audit;

import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.service.account.AccountKind;
import fr.workinfrance.service.page.NavEntry;
import fr.workinfrance.service.web.RequestProblem;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The auditor's page of who asked for what they could not see. */
@Controller
class RefusalPages {
    private final Trail trail;

    RefusalPages(Trail trail) {
        this.trail = trail;
    }

    @GetMapping("/refusals")
    String page(Actor reader, Model model) {
        model.addAttribute("refusals", refusals(reader));
        return "audit/refusals";
    }

    /** The same for programs of auditors. */
    @GetMapping("/api/audit/refusals")
    @ResponseBody
    List<Trail.Refusal> refusals(Actor reader) {
        if (!(reader instanceof Actor.Auditor)) throw RequestProblem.of(HttpStatus.FORBIDDEN, "not-allowed");
        return trail.refusals();
    }

    /** Its place in the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Place {
        @Bean
        NavEntry refusalsEntry() {
            return NavEntry.forKinds("nav.refusals", "/refusals", 15, AccountKind.AUDITOR);
        }
    }
}
