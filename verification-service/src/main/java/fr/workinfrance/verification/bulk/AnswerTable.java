package fr.workinfrance.verification.bulk;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a list as a table that spreadsheets open. */
public final class AnswerTable {

    private static final List<String> COLUMNS = List.of(
            "code", "day", "verdict", "validFrom", "validUntil", "endedOn", "ground", "replacedBy", "checkedAt");

    private final JsonNode answers;
    private final String separator;

    public AnswerTable(BulkJob job) {
        var content = job.content();
        answers = content == null
                ? JsonMapper.shared().createArrayNode()
                : JsonMapper.shared().readTree(content).path("answers");
        separator = String.valueOf(job.separator());
    }

    public String text() {
        return String.join(separator, COLUMNS) + "\n"
                + answers.valueStream().map(this::line).collect(Collectors.joining());
    }

    private String line(JsonNode answer) {
        return COLUMNS.stream()
                        .map(column -> cell(column, answer.path(column).asString("")))
                        .collect(Collectors.joining(separator))
                + "\n";
    }

    private static String cell(String column, String value) {
        // Why quoted and letters only: what was typed may be a formula for a spreadsheet.
        return column.equals("code") ? "\"" + value.replaceAll("[^0-9A-Za-z-]", "") + "\"" : value;
    }
}
