package fr.workinfrance.query.web;

import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.DemonstrationAccounts;
import fr.workinfrance.service.security.DoorSecurity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people sign in; in a demonstration it also says with which accounts. */
@Controller
class SignInPage {

    private final boolean demonstration;

    SignInPage(ObjectProvider<DemonstrationAccounts> demonstration) {
        this.demonstration = demonstration.stream().findAny().isPresent();
    }

    /** The login of an attempt that failed, once; the password is typed anew. */
    private static String typed(@Nullable HttpSession session) {
        if (session == null || !(session.getAttribute(DoorSecurity.TYPED_LOGIN) instanceof String login)) return "";
        session.removeAttribute(DoorSecurity.TYPED_LOGIN);
        return login;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) String wrong,
            @RequestParam(required = false) String wait,
            HttpServletRequest request,
            Model page) {
        List<Account> accounts = demonstration ? DemonstrationAccounts.all() : List.of();
        page.addAttribute("accounts", accounts);
        page.addAttribute("password", demonstration ? DemonstrationAccounts.PASSWORD : "");
        page.addAttribute("login", typed(request.getSession(false)));
        page.addAttribute("refusal", wait != null ? "sign-in.wait" : wrong != null ? "sign-in.wrong" : null);
        return "sign-in";
    }
}
