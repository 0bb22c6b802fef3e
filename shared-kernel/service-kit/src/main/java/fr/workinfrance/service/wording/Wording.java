package fr.workinfrance.service.wording;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.dossier.Refusal;
import fr.workinfrance.domain.form.FieldProblem;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.rulebook.DefinitionFault;
import fr.workinfrance.service.agency.AgencyDirectory;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says in French or English what the domain says as data. A sentence of {@code i18n/domain} names its facts: {@code {until}} is
 * shown as it is (a date or a decimal number in the reader's way), {@code {piece:kinds}} is said with the words of {@code piece.}.
 */
public final class Wording {

    private static final String SENTENCES = "i18n.domain";
    private static final Pattern PLACE = Pattern.compile("\\{(?:([a-z-]+):)?([A-Za-z]+)}");
    private static final Pattern PLAIN_PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+");
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final AgencyDirectory agencies;

    public Wording(AgencyDirectory agencies) {
        this.agencies = agencies;
    }

    public String sentence(Finding finding, Locale language) {
        return filled("rule." + finding.rule(), finding.facts(), language);
    }

    public String sentence(Refusal refusal, Locale language) {
        return filled("refusal." + refusal.getClass().getSimpleName(), RefusalFacts.of(refusal), language);
    }

    public String sentence(FieldProblem problem, Locale language) {
        return filled(
                "problem." + problem.kind(), Map.of("field", problem.field().name()), language);
    }

    /** What is wrong with a definition; what it names is said in words where there are some. */
    public String sentence(DefinitionFault fault, Locale language) {
        var what = Arrays.stream(fault.what().split("/", 2))
                .map(name -> named(name, language))
                .collect(Collectors.joining(" / "));
        return filled("definition." + fault.kind(), Map.of("what", what), language);
    }

    private String named(String what, Locale language) {
        return Stream.of("field", "piece", "rule-title", "agency-kind", "trait")
                .map(family -> label(family, what, language))
                .filter(label -> !label.equals(what))
                .findFirst()
                .orElse(what);
    }

    /** What a value is called: {@code label("stage", Stage.DRAFT, language)}. The value itself where nobody named it. */
    public String label(String family, Object value, Locale language) {
        return text(family + "." + value, language);
    }

    public String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofPattern(
                        isEnglish(language) ? "d MMM uuuu" : "dd/MM/uuuu", inFrenchOrEnglish(language))
                .format(day);
    }

    /** The text of that key, or the key's last part where nobody wrote one: an answer never fails for a missing text. */
    String text(String key, Locale language) {
        var texts = ResourceBundle.getBundle(SENTENCES, inFrenchOrEnglish(language), NO_OTHER_LANGUAGE);
        return texts.containsKey(key) ? texts.getString(key) : key.substring(key.indexOf('.') + 1);
    }

    /** The sentence of that key, with its facts in their places. */
    public String filled(String key, Map<String, String> facts, Locale language) {
        return fill(text(key, language), facts, language);
    }

    /** Whether every fact that the sentence names is there. */
    public static boolean isFilledBy(String sentence, Map<String, String> facts) {
        return PLACE.matcher(sentence).results().allMatch(place -> facts.containsKey(place.group(2)));
    }

    /** A sentence from elsewhere, with its facts in their places as {@code i18n/domain} has them. */
    public String fill(String sentence, Map<String, String> facts, Locale language) {
        Function<MatchResult, String> fill = place -> Matcher.quoteReplacement(
                said(place.group(1) == null ? "" : place.group(1), place.group(2), facts, language));
        return PLACE.matcher(sentence).replaceAll(fill);
    }

    /** Words of a family may name facts of the same sentence. */
    private String said(String family, String name, Map<String, String> facts, Locale language) {
        var fact = facts.getOrDefault(name, "");
        if (family.isEmpty()) return plain(fact, language);
        if (family.equals("agency")) return agencies.nameOf(AgencyId.of(fact));
        return Arrays.stream(fact.split(","))
                .map(value -> plainly(label(family, value, language), facts, language))
                .collect(Collectors.joining(", "));
    }

    private String plainly(String words, Map<String, String> facts, Locale language) {
        return PLAIN_PLACE
                .matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(plain(facts.getOrDefault(place.group(1), ""), language)));
    }

    private String plain(String fact, Locale language) {
        if (DATE.matcher(fact).matches()) return date(LocalDate.parse(fact), language);
        return DECIMAL.matcher(fact).matches() && !isEnglish(language) ? fact.replace('.', ',') : fact;
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static Locale inFrenchOrEnglish(Locale language) {
        return isEnglish(language) ? Locale.ENGLISH : Locale.FRENCH;
    }
}
