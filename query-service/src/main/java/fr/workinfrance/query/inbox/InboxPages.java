package fr.workinfrance.query.inbox;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.query.courier.Addresses;
import fr.workinfrance.query.courier.Inbox;
import fr.workinfrance.query.desk.Desk;
import fr.workinfrance.query.desk.Parameters;
import fr.workinfrance.query.letter.LetterWriter;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.page.Flash;
import fr.workinfrance.service.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own letters. They are kept as data and put in words here, in the language their reader has now. */
@Controller
class InboxPages {

    private final List<Desk> desks;
    private final Inbox inbox;
    private final Addresses addresses;
    private final LetterWriter writer;
    private final Clock clock;

    InboxPages(List<Desk> desks, Inbox inbox, Addresses addresses, LetterWriter writer, Clock clock) {
        this.desks = desks;
        this.inbox = inbox;
        this.addresses = addresses;
        this.writer = writer;
        this.clock = clock;
    }

    /** One line of the list. */
    public record Line(UUID id, String subject, Instant arrivedAt, boolean unread) {}

    @GetMapping("/inbox")
    String list(SignedIn reader, @RequestParam(defaultValue = "") String page, Model model) {
        var account = Reader.of(reader);
        var language = addresses.of(account).language();
        int number = Parameters.page(page);
        List<Line> lines = inbox.of(account, number).stream()
                .map(copy -> new Line(
                        copy.letter().id(),
                        writer.subject(copy.letter(), language),
                        copy.arrivedAt(),
                        copy.readAt() == null))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("language", language.getLanguage());
        model.addAttribute("unread", inbox.unread(account));
        model.addAttribute("page", number);
        model.addAttribute("size", Inbox.PAGE);
        return "inbox/list";
    }

    @GetMapping("/inbox/{letter}")
    String letter(SignedIn reader, @PathVariable String letter, Model model) {
        var account = Reader.of(reader);
        var id = number(letter);
        var copy = inbox.one(account, id).orElseThrow(InboxPages::unknown);
        inbox.read(account, id, clock.instant());
        model.addAttribute(
                "letter", writer.write(copy.letter(), addresses.of(account).language()));
        model.addAttribute("id", id);
        model.addAttribute("dossier", copy.letter().dossier());
        model.addAttribute("messages", copy.letter().kind().isOfMessages());
        model.addAttribute("withinReach", isWithinReach(reader, copy.letter().dossier()));
        model.addAttribute("arrivedAt", copy.arrivedAt());
        return "inbox/letter";
    }

    /** Whether the dossier can still be opened: an agency no longer consulted has its letters, and no dossier. */
    private boolean isWithinReach(SignedIn reader, @Nullable DossierId dossier) {
        return dossier == null
                || desks.stream()
                        .filter(desk -> desk.serves(reader.actor()))
                        .anyMatch(desk -> desk.knows(reader.actor(), dossier));
    }

    @PostMapping("/inbox/{letter}/unread")
    String unread(SignedIn reader, @PathVariable String letter, RedirectAttributes redirect) {
        if (!inbox.keepUnread(Reader.of(reader), number(letter))) throw unknown();
        Flash.success("inbox.kept-unread").onNextPage(redirect);
        return "redirect:/inbox";
    }

    private static UUID number(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw unknown();
        }
    }

    private static RequestProblem unknown() {
        return RequestProblem.of(HttpStatus.NOT_FOUND, "not-found");
    }
}
