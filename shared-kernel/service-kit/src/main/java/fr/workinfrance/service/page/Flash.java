package fr.workinfrance.service.page;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One sentence shown on the next page only, at its top.
 *
 * @param key its text in the language files
 */
public record Flash(Tone tone, String key, List<String> arguments) implements Serializable {

    public enum Tone {
        SUCCESS,
        INFO,
        WARNING,
        ERROR
    }

    public static Flash success(String key, String... arguments) {
        return new Flash(Tone.SUCCESS, key, List.of(arguments));
    }

    public static Flash error(String key, String... arguments) {
        return new Flash(Tone.ERROR, key, List.of(arguments));
    }

    public static Flash warning(String key, String... arguments) {
        return new Flash(Tone.WARNING, key, List.of(arguments));
    }

    public void onNextPage(RedirectAttributes attributes) {
        attributes.addFlashAttribute("flash", this);
    }

    /** What the theme calls this tone. */
    public String look() {
        return tone.name().toLowerCase(java.util.Locale.ROOT);
    }

    public Object[] filling() {
        return arguments.toArray();
    }
}
