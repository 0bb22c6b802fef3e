package fr.workinfrance.command.importing;

import fr.workinfrance.command.importing.ImportTold.FindingTold;
import fr.workinfrance.command.importing.ImportTold.RemarkTold;
import fr.workinfrance.domain.dossier.DossierEvent;
import fr.workinfrance.domain.dossier.DossierEvent.DossierSubmitted;
import fr.workinfrance.domain.dossier.DossierEvent.ImportedDecision;
import fr.workinfrance.domain.procedure.Finding;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.wording.Wording;
import fr.workinfrance.service.wording.Written;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What is said of an import, in the reader's language. */
final class ImportWords {

    private final Wording wording;

    ImportWords(AgencyDirectory agencies) {
        wording = new Wording(agencies);
    }

    List<Map<String, String>> problems(List<ImportProblem> problems, Locale language) {
        return problems.stream().map(problem -> told(problem, language)).toList();
    }

    private Map<String, String> told(ImportProblem problem, Locale language) {
        var kind = problem.getClass().getSimpleName();
        return switch (problem) {
            case ImportProblem.NotJson p ->
                told("", kind, Map.of("line", "" + p.line(), "column", "" + p.column()), language);
            case ImportProblem.TooDense _ -> told("", kind, Map.of(), language);
            case ImportProblem.TooMany(var name, int most) ->
                told(name, kind, Map.of("name", name, "most", "" + most), language);
            case ImportProblem.PieceTwice(int place) ->
                told(ForeignBounds.PIECES, kind, Map.of("place", "" + place), language);
            case ImportProblem.NotADossier p -> told(p.missing(), kind, Map.of("missing", p.missing()), language);
            case ImportProblem.UnknownState p -> told("state", kind, Map.of("state", shown(p.state())), language);
            case ImportProblem.DateUnreadable(var name) -> told(name, kind, Map.of("name", name), language);
            case ImportProblem.DateOutOfOrder(var name) -> told(name, kind, Map.of("name", name), language);
            case ImportProblem.DateToCome(var name) -> told(name, kind, Map.of("name", name), language);
            case ImportProblem.NobodyInCharge(var version) ->
                told("", kind, Map.of("version", version.toString()), language);
            case ImportProblem.NotSubmitted _,
                    ImportProblem.ApprovedWithoutPeriod _,
                    ImportProblem.PeriodEndsBeforeItBegins _ -> told("state", kind, Map.of(), language);
            case ImportProblem.AnswerUnreadable(var answer) ->
                Map.of(
                        "field", answer.field().name(),
                        "kind", answer.kind().name(),
                        "detail", wording.sentence(answer, language));
        };
    }

    private Map<String, String> told(String field, String kind, Map<String, String> facts, Locale language) {
        return Map.of("field", field, "kind", kind, "detail", wording.filled("import." + kind, facts, language));
    }

    List<FindingTold> findings(List<DossierEvent> events, Locale language) {
        var byRule = new LinkedHashMap<String, FindingTold>();
        events.stream()
                .flatMap(ImportWords::findings)
                .map(finding -> told(finding, language))
                .forEach(told -> byRule.put(told.rule() + told.sentence(), told));
        return List.copyOf(byRule.values());
    }

    private static Stream<Finding> findings(DossierEvent event) {
        return switch (event) {
            case DossierSubmitted e -> e.findings().stream();
            case ImportedDecision e -> e.findings().stream();
            default -> Stream.empty();
        };
    }

    private FindingTold told(Finding finding, Locale language) {
        return new FindingTold(
                finding.rule().name(),
                finding.severity().name(),
                finding.article(),
                wording.sentence(finding, language));
    }

    List<RemarkTold> remarks(List<ImportRemark> remarks, Locale language) {
        return remarks.stream()
                .map(r -> new RemarkTold(r.kind().name(), r.what(), wording.label("remark", r.kind(), language)))
                .toList();
    }

    private static String shown(String text) {
        return Written.cut(text, 60);
    }
}
