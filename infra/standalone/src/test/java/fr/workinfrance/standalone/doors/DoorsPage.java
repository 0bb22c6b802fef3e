package fr.workinfrance.standalone.doors;

import fr.workinfrance.domain.dossier.Stage;
import fr.workinfrance.standalone.doors.Knocking.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The approved page of which doors opened to whom, at which stages. */
final class DoorsPage {

    private static final String HEAD = """
            # Doors

            Written by `DoorWalkIT`, which knocks at every door that Spring knows as every kind of actor at every stage, and compares what opens with the
            [access matrix](access-matrix.md). A door without a row fails the test. What is wrong with a request is no refusal: *yes* says that one is listened to.
            A move that programs or pages do not ask for by its name is knocked at once, while the dossier is examined.
            Who is what to these dossiers is written down in the test (`Who`), and not asked of the house.

            ## About a dossier

            """;

    private final Map<Knock, Answer> answers;

    DoorsPage(Map<Knock, Answer> answers) {
        this.answers = answers;
    }

    String text() {
        var page = new StringBuilder(HEAD).append(head("door", "at"));
        for (var row : Rows.ALL) if (row.isAboutADossier()) page.append(lines(row));
        page.append("\n## About none\n\n").append(head("door"));
        for (var row : Rows.ALL)
            if (!row.isAboutADossier()) page.append("| `%s` |%s%n".formatted(row.name(), marks(row, Stage.NOT_OPENED)));
        return page.toString();
    }

    /** Stages at which a door answers alike are one line. */
    private String lines(Row row) {
        var alike = new LinkedHashMap<String, List<Stage>>();
        for (var stage : row.stages())
            alike.computeIfAbsent(marks(row, stage), _ -> new ArrayList<>()).add(stage);
        return alike.entrySet().stream()
                .map(line -> "| `%s` | %s |%s%n".formatted(row.name(), stages(row, line.getValue()), line.getKey()))
                .collect(Collectors.joining());
    }

    private static String stages(Row row, List<Stage> stages) {
        return stages.size() == row.stages().size()
                ? "every stage"
                : stages.stream()
                        .map(stage -> stage.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private String marks(Row row, Stage stage) {
        return Arrays.stream(Who.values())
                .map(who -> answers.get(new Knock(row, who, stage)).open() ? " yes |" : " · |")
                .collect(Collectors.joining());
    }

    private static String head(String... columns) {
        var names = Stream.concat(
                        Arrays.stream(columns), Arrays.stream(Who.values()).map(Enum::name))
                .toList();
        return "| " + String.join(" | ", names) + " |\n|" + " --- |".repeat(names.size()) + "\n";
    }
}
