package fr.workinfrance.standalone.law.text;

import static java.util.stream.Collectors.joining;

import fr.workinfrance.domain.form.FormField;
import fr.workinfrance.service.account.Account;
import fr.workinfrance.service.account.DemonstrationAccounts;
import fr.workinfrance.standalone.GeneratedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All journeys on one page, with the answers that none of them repeats: for an officer who knows the law and no program. */
class JourneysPageTest {

    private static final String TITLE = "Parcours : ";
    private static final LocalDate FILED = LocalDate.of(2026, 3, 2);

    @Test
    void stands_on_its_page() {
        new GeneratedPage("parcours.md").is("""
                # Parcours

                Page écrite par `JourneysPageTest` ; chaque parcours est joué sur les vrais services par `FrenchJourneysIT`.

                ## Les réponses habituelles

                Ce que répond une personne qui n’a rien de particulier à dire. Chaque parcours dit ce qui lui est propre.

                | question | réponse |
                | --- | --- |
                %s
                ## Qui est qui

                | nom | qui |
                | --- | --- |
                %s
                %s""".formatted(answers(), cast(), journeys()));
    }

    private static String answers() {
        return UsualAnswers.on(FILED).entrySet().stream()
                .map(answer -> "| %s | %s |%n".formatted(FrenchWords.called("field", answer.getKey()), said(answer)))
                .collect(joining());
    }

    private static String said(Map.Entry<String, String> answer) {
        var value = answer.getValue();
        if (value.matches("\\d{4}-\\d{2}-\\d{2}"))
            return Period.between(FILED, LocalDate.parse(value)).toTotalMonths() + " mois après le dépôt";
        return switch (FormField.valueOf(answer.getKey())) {
            case CIVILITY -> FrenchWords.called("civility", value);
            case NATIONALITY -> FrenchWords.called("country", value);
            case REQUEST -> FrenchWords.called("request", value);
            case CONTRACT_TYPE -> FrenchWords.called("contract-type", value);
            default -> value;
        };
    }

    /** Those whom the journeys name: martin asks for others, awa for herself. */
    private static String cast() {
        var told = journeys();
        return DemonstrationAccounts.all().stream()
                .filter(account -> told.contains(" " + account.login() + " ") || told.contains(account.login() + "\n"))
                .map(account -> "| %s | %s |%n".formatted(account.login(), who(account)))
                .collect(joining());
    }

    private static String who(Account account) {
        return switch (account.kind()) {
            case APPLICANT -> "demandeur";
            case OFFICER ->
                account.capacity().orElseThrow() + ", "
                        + FrenchWords.agencyCalled(account.agency().orElseThrow());
            case AUDITOR -> "audit";
            case ADMINISTRATOR -> "administration de la plateforme";
        };
    }

    private static String journeys() {
        try (var files = Files.list(Path.of("src/test/resources/parcours"))) {
            return files.sorted(Comparator.comparingInt(JourneysPageTest::number))
                    .map(JourneysPageTest::told)
                    .collect(joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path file) {
        var name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    private static String told(Path file) {
        try {
            return Files.readAllLines(file).stream().map(JourneysPageTest::line).collect(joining("\n")) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A step is a point of a list, its first word bold; a remark and an empty line are what they are. */
    private static String line(String line) {
        if (line.startsWith(TITLE)) {
            var title = line.substring(TITLE.length());
            return "## " + title.substring(0, 1).toUpperCase(Locale.FRENCH) + title.substring(1);
        }
        return line.replaceFirst("^(Étant donné|Quand|Alors|Et)(.*)", "- **$1**$2");
    }
}
