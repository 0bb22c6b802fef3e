package fr.workinfrance.verification.published;

import fr.workinfrance.domain.symbol.SymbolHeader;
import fr.workinfrance.service.security.ContentPolicy;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that goes on checking documents and 2D-Doc symbols once the network is gone. */
@Controller
final class OfflinePage {

    /**
     * An answer that it can give.
     *
     * @param key as its scripts name it
     * @param said its sentences: those of the check with a network where it knows no more
     */
    record Answer(String key, String said, String tone) {
        private static Answer ofOurs(String key, String tone) {
            return new Answer(key, "offline." + key, tone);
        }

        private static Answer asOnline(String key) {
            return new Answer(key, "check." + key, key.equals("OUR_RECEIPT") ? "success" : "error");
        }
    }

    static final List<Answer> ANSWERS = List.of(
            Answer.ofOurs("VALID", "success"),
            Answer.ofOurs("NOT_STARTED", "warning"),
            Answer.ofOurs("EXPIRED", "warning"),
            Answer.ofOurs("ENDED", "error"),
            Answer.ofOurs("REPLACED", "warning"),
            Answer.ofOurs("UNKNOWN_TO_THE_LIST", "warning"),
            Answer.ofOurs("LIST_TOO_OLD", "warning"),
            Answer.ofOurs("NO_CLAIM", "warning"),
            Answer.asOnline("ALTERED.CHANGED"),
            Answer.asOnline("ALTERED.ADDED_TO"),
            Answer.asOnline("ALTERED.SYMBOL"),
            Answer.asOnline("NOT_OURS.NOT_A_PDF"),
            Answer.asOnline("NOT_OURS.NOT_SEALED"),
            Answer.asOnline("NOT_OURS.FOREIGN_SEAL"),
            Answer.asOnline("NOT_OURS.ENCRYPTED"),
            Answer.asOnline("NOT_OURS.REVOKED_KEY"),
            Answer.asOnline("NOT_OURS.REVOKED_RECEIPT_KEY"),
            Answer.asOnline("NOT_OURS.UNKNOWN_CERTIFICATE"),
            Answer.asOnline("NOT_OURS.NOT_A_SYMBOL"),
            Answer.asOnline("NOT_OURS.NO_SYMBOL"),
            Answer.asOnline("OUR_RECEIPT"),
            Answer.asOnline("TOO_LARGE"),
            Answer.ofOurs("NO_CAMERA", "warning"),
            Answer.ofOurs("CANNOT_TELL", "warning"),
            Answer.ofOurs("NOT_READY", "warning"));

    private final String authority;

    OfflinePage(@Value("${wif.symbol.authority:" + SymbolHeader.UNLISTED + "}") String authority) {
        this.authority = authority;
    }

    @GetMapping("/verify/offline")
    String page(Model model, HttpServletResponse response) {
        // Why: everywhere else of this site the camera stays shut, and nothing compiled runs.
        response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
        response.setHeader("Content-Security-Policy", ContentPolicy.WITH_COMPILED_DECODER);
        model.addAttribute("answers", ANSWERS);
        model.addAttribute("authorities", authority + " " + SymbolHeader.UNLISTED);
        return "verification/offline";
    }
}
