package fr.workinfrance.query.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, for each kind of reader. */
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "home";
    }
}
