package fr.workinfrance.query.inbox;

import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.query.courier.Addresses;
import fr.workinfrance.query.courier.Transport;
import fr.workinfrance.query.letter.LetterWriter;
import fr.workinfrance.query.letter.Topic;
import fr.workinfrance.service.account.AccountKind;
import fr.workinfrance.service.account.SignedIn;
import fr.workinfrance.service.page.Flash;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How somebody wishes to be written to: language, e-mail, and what they can do without. */
@Controller
class SettingsPages {

    private static final String PAGE = "redirect:/settings";
    private static final int LONGEST = 254;
    private static final int CODES = 100_000_000;

    // Why so plain: whether an address exists is found out by writing to it; here only what could harm a header is kept
    // out.
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@,;:<>\"()\\[\\]\\\\]+@[^\\s\\p{Cntrl}@,;:<>\"()\\[\\]\\\\]+");

    private final Addresses addresses;
    private final LetterWriter writer;
    private final @Nullable Transport transport;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    SettingsPages(Addresses addresses, LetterWriter writer, ObjectProvider<Transport> transport, Clock clock) {
        this.addresses = addresses;
        this.writer = writer;
        this.transport = transport.getIfAvailable();
        this.clock = clock;
    }

    @GetMapping("/settings")
    String page(SignedIn reader, Model model) {
        var wishes = addresses.of(Reader.of(reader));
        model.addAttribute("language", wishes.language().getLanguage());
        model.addAttribute(
                "topics",
                Arrays.stream(Topic.values())
                        .filter(Topic::mayBeMuted)
                        .filter(topic ->
                                topic != Topic.DIGEST || reader.account().kind() == AccountKind.OFFICER)
                        .toList());
        model.addAttribute("muted", wishes.muted());
        model.addAttribute("email", addresses.open(wishes.email()).orElse(null));
        model.addAttribute("pending", addresses.open(wishes.pending()).orElse(null));
        model.addAttribute("byMail", transport != null);
        return "inbox/settings";
    }

    /** @param wanted the topics left ticked; the others are muted */
    @PostMapping("/settings")
    String choose(
            SignedIn reader,
            @RequestParam(defaultValue = "fr") String language,
            @RequestParam(defaultValue = "") List<String> wanted,
            RedirectAttributes redirect) {
        Set<Topic> muted = Arrays.stream(Topic.values())
                .filter(Topic::mayBeMuted)
                .filter(topic -> !wanted.contains(topic.name()))
                .collect(Collectors.toUnmodifiableSet());
        addresses.choose(Reader.of(reader), language.equals("en") ? Locale.ENGLISH : Locale.FRENCH, muted);
        return told(redirect, Flash.success("settings.kept"));
    }

    @PostMapping("/settings/email")
    String email(SignedIn reader, @RequestParam(defaultValue = "") String email, RedirectAttributes redirect) {
        var account = Reader.of(reader);
        var typed = email.strip();
        if (transport == null) return told(redirect, Flash.error("settings.no-server"));
        if (typed.length() > LONGEST || !ADDRESS.matcher(typed).matches())
            return told(redirect, Flash.error("settings.no-address"));
        return told(redirect, proven(account, typed, transport));
    }

    private Flash proven(AccountId account, String email, Transport by) {
        var code = "%08d".formatted(chance.nextInt(CODES));
        if (!addresses.propose(account, email, code, clock.instant())) return Flash.error("settings.too-soon");
        try {
            by.send(
                    email,
                    UUID.randomUUID().toString(),
                    writer.code(code, addresses.of(account).language()));
            return Flash.success("settings.code-sent");
        } catch (Transport.NotSent notTaken) {
            return Flash.error("settings.code-not-sent");
        }
    }

    @PostMapping("/settings/email/confirm")
    String confirm(SignedIn reader, @RequestParam(defaultValue = "") String code, RedirectAttributes redirect) {
        boolean right = addresses.confirm(Reader.of(reader), code, clock.instant());
        return told(redirect, right ? Flash.success("settings.confirmed") : Flash.error("settings.wrong-code"));
    }

    @PostMapping("/settings/email/forget")
    String forget(SignedIn reader, RedirectAttributes redirect) {
        addresses.forget(Reader.of(reader));
        return told(redirect, Flash.success("settings.forgotten"));
    }

    private static String told(RedirectAttributes redirect, Flash flash) {
        flash.onNextPage(redirect);
        return PAGE;
    }
}
