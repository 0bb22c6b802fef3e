package fr.workinfrance.query.sheet;

import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.domain.procedure.Rule;
import fr.workinfrance.domain.procedure.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What a rule noticed, the gravest first. */
public record FindingLine(
        Rule rule, Severity severity, String article, List<FormField> fields, Map<String, String> facts) {
    public static List<FindingLine> of(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::rule))
                .map(f -> new FindingLine(f.rule(), f.severity(), f.article(), f.fields(), f.facts()))
                .toList();
    }
}
