package fr.workinfrance.verification.bulk;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The answers of a list as a table that spreadsheets open. */
public final class AnswerTable {

    private static final List<String> COLUMNS = List.of(
            "code", "day", "verdict", "validFrom", "validUntil", "endedOn", "ground", "replacedBy", "checkedAt");

    private final BulkJob job;
    private final String separator;

    public AnswerTable(BulkJob job) {
        this.job = job;
        separator = String.valueOf(job.separator());
    }

    /** Line by line: whole, it would be held in memory by each who takes it away. */
    public void write(PrintWriter to) {
        to.print(String.join(separator, COLUMNS) + "\n");
        job.eachAnswer(answer -> to.print(line(answer)));
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
