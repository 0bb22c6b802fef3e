package fr.workinfrance.standalone.importing;

import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.wording.Wording;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of the command line, in the language of whoever sits at the terminal: French where it is said, English elsewhere. */
record Sayings(Locale language) {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static Sayings of(Map<String, String> environment) {
        var said = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return new Sayings(said.matches("fr([_.@-].*)?") ? Locale.FRENCH : Locale.ENGLISH);
    }

    String say(String key, String... facts) {
        return new MessageFormat(texts().getString(key), language).format(facts);
    }

    /** What to do about a refusal of that name, where the refusal itself does not say it all. */
    Optional<String> advice(String refusal) {
        var key = "advice." + refusal;
        return texts().containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    private ResourceBundle texts() {
        return ResourceBundle.getBundle("import-file", language, NO_OTHER_LANGUAGE);
    }

    String severity(String name) {
        return new Wording(new AgencyDirectory()).label("severity", name, language);
    }
}
