package fr.workinfrance.query.statistics;

import fr.workinfrance.service.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The figures, for anybody. */
@Controller
class StatisticsPages {
    private final Counting counting;

    StatisticsPages(Counting counting) {
        this.counting = counting;
    }

    @GetMapping("/statistics")
    String page(Model model) {
        model.addAttribute("figures", counting.figures());
        return "statistics/figures";
    }

    @GetMapping("/api/statistics")
    @ResponseBody
    Figures figures() {
        return counting.figures();
    }

    /** Open to anybody. */
    @Configuration
    static class Places {
        @Bean
        PublicPaths statisticsPaths() {
            return PublicPaths.of("/statistics", "/api/statistics");
        }
    }
}
