package fr.workinfrance.verification.published;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that goes on checking 2D-Doc symbols once the network is gone. */
@Controller
final class OfflinePage {

    /** The answers it can give, each a sentence of its own. */
    static final List<String> ANSWERS = List.of(
            "VALID",
            "NOT_STARTED",
            "EXPIRED",
            "ENDED",
            "REPLACED",
            "UNKNOWN_TO_THE_LIST",
            "ALTERED",
            "NOT_OURS",
            "NOT_A_SYMBOL",
            "NOT_READY");

    @GetMapping("/verify/offline")
    String page(Model model, HttpServletResponse response) {
        // Why: everywhere else of this site the camera stays shut.
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
        model.addAttribute("answers", ANSWERS);
        return "verification/offline";
    }
}
