package fr.workinfrance.domain.procedure;

import fr.workinfrance.domain.form.FormField;
import java.util.List;
import java.util.Map;

/**
 * What a rule noticed. Data, not prose: the sentence in French and English is a resource keyed by the rule, filled with the
 * facts. It proposes and explains (CRPA L311-3-1, R311-3-1-2); it never decides.
 *
 * @param article the article the rule stands on, such as {@code R5221-15}
 * @param fields the answers the rule read
 * @param facts the values the sentence names; never about a person
 */
public record Finding(Rule rule, Severity severity, String article, List<FormField> fields, Map<String, String> facts) {
    public Finding {
        fields = List.copyOf(fields);
        facts = Map.copyOf(facts);
    }
}
