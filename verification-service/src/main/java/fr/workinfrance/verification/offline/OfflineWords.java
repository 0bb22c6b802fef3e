package fr.workinfrance.verification.offline;

import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.verification.offline.OfflineCheck.Answer;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What the command line says, in the language of whoever sits at the terminal: French where it is said, English elsewhere. */
record OfflineWords(Locale language) {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static OfflineWords of(Map<String, String> environment) {
        var said = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return new OfflineWords(said.matches("fr([_.@-].*)?") ? Locale.FRENCH : Locale.ENGLISH);
    }

    String say(String key, String... facts) {
        return new MessageFormat(texts().getString("offline.line." + key), language).format(facts);
    }

    /** A moment as people of this language write it, by the clock of Paris. */
    String at(Instant moment) {
        var pattern = texts().getString("check.date") + " HH:mm zzz";
        return DateTimeFormatter.ofPattern(pattern, language).format(moment.atZone(ParisTime.ZONE));
    }

    /** What an answer means: in words of its own where a page would say otherwise, else in those of the page. */
    String about(Answer answer) {
        var name = answer.verdict()
                + (texts().containsKey("check." + answer.verdict() + "." + answer.detail() + ".title")
                        ? "." + answer.detail()
                        : "");
        return Stream.of("offline.line.", "offline.", "check.")
                .map(book -> book + name)
                .filter(key -> texts().containsKey(key + ".text"))
                .findFirst()
                .map(key -> plain(key + ".title", name) + ". " + plain(key + ".text", name))
                .orElse(name);
    }

    /** Why formatted: texts are written as message patterns, in which an apostrophe stands twice. */
    private String plain(String key, String name) {
        var found = texts().containsKey(key) ? key : "offline." + name + ".title";
        return new MessageFormat(texts().getString(found), language).format(new Object[0]);
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("i18n.verification", language, NO_OTHER_LANGUAGE);
    }
}
