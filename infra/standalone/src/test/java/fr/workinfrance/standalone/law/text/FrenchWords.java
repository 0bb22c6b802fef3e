package fr.workinfrance.standalone.law.text;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.agency.AgencyEntry;
import java.util.Locale;
import java.util.ResourceBundle;

/** From the words that people read back to the names that programs use, by the very texts of the house. */
public final class FrenchWords {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("i18n.domain", Locale.ROOT);
    private static final AgencyDirectory AGENCIES = new AgencyDirectory();

    /** The name of what is called so, such as {@code STUDENT_JOB} in the family {@code procedure}. */
    public static String named(String family, String words) {
        return TEXTS.keySet().stream()
                .filter(key -> key.startsWith(family + ".") && key.indexOf('.', family.length() + 1) < 0)
                .filter(key -> spoken(key).equals(words))
                .map(key -> key.substring(family.length() + 1))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + family + " is called « " + words + " »"));
    }

    public static String called(String family, String name) {
        return spoken(family + "." + name);
    }

    public static String agency(String name) {
        return AGENCIES.all().stream()
                .filter(entry -> entry.name().equals(name))
                .map(AgencyEntry::id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no agency is called « " + name + " »"))
                .toString();
    }

    static String agencyCalled(AgencyId id) {
        return AGENCIES.find(id).orElseThrow().name();
    }

    private static String spoken(String key) {
        return asTyped(TEXTS.getString(key));
    }

    /** As a journey writes it: with the spaces of a keyboard. */
    public static String asTyped(String words) {
        return words.replace('\u00a0', ' ');
    }

    private FrenchWords() {}
}
