package fr.workinfrance.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: what this is, for each kind of reader. */
@Controller
class HomePage {

    @GetMapping("/")
    String home(@RequestParam(name = "signed-out", required = false) @Nullable String signedOut, Model page) {
        page.addAttribute("signedOut", signedOut != null);
        return "home";
    }
}
