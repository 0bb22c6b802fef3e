package fr.workinfrance.service.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.domain.examination.EveryRule;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.service.agency.AgencyDirectory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentence of each rule, filled with what the rule itself finds: nothing it names is unknown, nothing that is known is left out. */
class FindingWordingTest {

    private static final Pattern PLACE = Pattern.compile("\\{(?:([a-z-]+):)?([A-Za-z]+)}");

    /** The sentence says these in its own words, for it is about that very piece; and of the contract's end that it is later. */
    private static final Map<Rule, Set<String>> SAID_OTHERWISE = Map.of(
            Rule.MANDATE_MISSING, Set.of("kinds"),
            Rule.PROFESSION_PROOF_MISSING, Set.of("kinds"),
            Rule.RENEWAL_PROOF_MISSING, Set.of("kinds"),
            Rule.ENDS_WITH_PERMIT, Set.of("contractEnd"));

    private final Wording wording = new Wording(new AgencyDirectory());

    @ParameterizedTest
    @EnumSource
    void names_the_facts_that_its_rule_gives_and_no_others(Rule rule) {
        for (var finding : findings(rule).toList())
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                var said = new TreeSet<>(SAID_OTHERWISE.getOrDefault(rule, Set.of()));
                said.addAll(named(finding, language));
                assertThat(said)
                        .as("%s in %s", rule, language)
                        .isEqualTo(new TreeSet<>(finding.facts().keySet()));
            }
    }

    @ParameterizedTest
    @EnumSource
    void leaves_no_place_open_and_no_value_in_the_words_of_programs(Rule rule) {
        for (var finding : findings(rule).toList())
            for (var language : List.of(Locale.FRENCH, Locale.ENGLISH))
                assertThat(wording.sentence(finding, language))
                        .as("%s in %s", rule, language)
                        .doesNotContainPattern("[{}]|null|  |\\(\\)|[A-Z]{2,}_[A-Z]|[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    /** Each value is seen in the sentence: another one changes what is read. */
    @ParameterizedTest
    @EnumSource
    void shows_each_fact(Rule rule) {
        for (var finding : findings(rule).toList())
            for (var fact : finding.facts().keySet()) {
                if (SAID_OTHERWISE.getOrDefault(rule, Set.of()).contains(fact)) continue;
                var others = new HashMap<>(finding.facts());
                others.put(fact, fact.equals("agency") ? "DIRECCTE-33" : "9");
                var other = new Finding(rule, finding.severity(), finding.article(), finding.fields(), others);
                for (var language : List.of(Locale.FRENCH, Locale.ENGLISH))
                    assertThat(wording.sentence(finding, language))
                            .as("%s of %s in %s", fact, rule, language)
                            .isNotEqualTo(wording.sentence(other, language));
            }
    }

    private static Stream<Finding> findings(Rule rule) {
        return switch (rule) {
            case LABOUR_MARKET, EMPLOYER_COMPLIANCE -> Stream.of(EveryRule.found(rule), EveryRule.foundBefore(rule));
            default -> Stream.of(EveryRule.found(rule));
        };
    }

    /** What the sentence names, and what the words named in it name themselves. */
    private static Set<String> named(Finding finding, Locale language) {
        var texts = ResourceBundle.getBundle(
                "i18n.domain",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var named = new TreeSet<String>();
        PLACE.matcher(texts.getString("rule." + finding.rule())).results().forEach(place -> {
            named.add(place.group(2));
            var words = place.group(1) + "." + finding.facts().get(place.group(2));
            if (texts.containsKey(words))
                PLACE.matcher(texts.getString(words)).results().forEach(inner -> named.add(inner.group(2)));
        });
        return named;
    }
}
