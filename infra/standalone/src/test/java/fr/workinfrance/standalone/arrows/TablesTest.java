package fr.workinfrance.standalone.arrows;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.standalone.Checkout;
import fr.workinfrance.standalone.GeneratedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who names whose tables in SQL: arrows that no class draws. */
class TablesTest {

    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:FROM|JOIN|INTO|UPDATE|EXISTS|TABLE|ONLY)\\s+([a-z_]+)\\.[a-z_]+", Pattern.CASE_INSENSITIVE);

    /** The schemas each room names; of another room's it says why. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("command.automation → deadline", ""),
            Map.entry("command.inviting → invitations", ""),
            Map.entry("command.issuing → issuing", ""),
            Map.entry("command.issuing → signing", "what is due anew depends on which key signed a symbol too"),
            Map.entry("command.sharing → leaving", ""),
            Map.entry("command.sharing → sharing", ""),
            Map.entry("command.signing → signing", ""),
            Map.entry("command.signing.known → signing", ""),
            Map.entry("eventlog.projection → projection", ""),
            Map.entry("eventlog.shredding → privacy", ""),
            Map.entry("eventlog.table → log", ""),
            Map.entry("eventlog.vault → vault", ""),
            Map.entry("query.agency → agency", ""),
            Map.entry("query.agency.board → agency", ""),
            Map.entry("query.applicant → applicant", ""),
            Map.entry("query.applicant → shares", ""),
            Map.entry(
                    "query.applicant → sharing",
                    "the holder is shown each check of a share, which verification records"),
            Map.entry("query.audit → audit", ""),
            Map.entry("query.courier → courier", ""),
            Map.entry("query.courier → notification", "it carries the letters that view wrote (decision 70)"),
            Map.entry("query.exchange → exchange", ""),
            Map.entry("query.likeness → likeness", ""),
            Map.entry("query.procedure → procedure", ""),
            Map.entry("query.statistics → statistics", ""),
            Map.entry("service.account → access", ""),
            Map.entry("verification.register → register", ""),
            Map.entry("verification.register → sharing", "a share is checked, and each check recorded"),
            Map.entry("verification.register → signing", "the published certificates are read"),
            Map.entry("verification.watch → register", "who is to be told depends on what the register says"),
            Map.entry("verification.watch → watch", ""));

    @Test
    void are_named_by_those_who_may() throws IOException {
        assertThat(drawn()).isEqualTo(new TreeSet<>(ROWS.keySet()));
    }

    @Test
    void stand_on_their_page() {
        var rows = new TreeMap<>(ROWS)
                .entrySet().stream()
                        .map(row -> "| %s | %s |%n".formatted(row.getKey(), row.getValue()))
                        .collect(Collectors.joining());
        new GeneratedPage("tables.md").is("""
                # Who names whose tables

                Written by `TablesTest`, which reads the SQL of the whole house: a row that nobody draws, and an arrow without a row, fail it.

                | room → schema | another room's, because |
                | --- | --- |
                %s""".formatted(rows));
    }

    private static TreeSet<String> drawn() throws IOException {
        var arrows = new TreeSet<String>();
        try (var files = Files.walk(Checkout.folder())) {
            for (var file : files.filter(TablesTest::isProduction).toList())
                named(Files.readString(file)).forEach(schema -> arrows.add(room(file) + " → " + schema));
        }
        return arrows;
    }

    private static Stream<String> named(String source) {
        return NAMED.matcher(source).results().map(found -> found.group(1));
    }

    private static boolean isProduction(Path file) {
        var path = file.toString();
        return path.endsWith(".java")
                && path.contains("/src/main/java/fr/workinfrance/")
                && !path.contains("/test-kit/")
                && !path.contains("/benchmarks/");
    }

    private static String room(Path file) {
        var path = file.getParent().toString();
        return path.substring(path.indexOf("/fr/workinfrance/") + "/fr/workinfrance/".length())
                .replace('/', '.');
    }
}
