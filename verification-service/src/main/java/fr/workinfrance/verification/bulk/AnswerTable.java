package fr.workinfrance.verification.bulk;

import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.ReceiptWords;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a list as a table that spreadsheets open: for programs first, then the same in words. */
public final class AnswerTable {

    private static final List<String> COLUMNS = List.of(
            "code",
            "day",
            "verdict",
            "validFrom",
            "validUntil",
            "endedOn",
            "ground",
            "replacedBy",
            "checkedAt",
            "ending");

    private static final List<String> IN_WORDS = List.of("answer", "because", "advice");

    // Why: a spreadsheet runs what begins so, and shows it as it is behind an apostrophe.
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-]");

    private final BulkJob job;
    private final String separator;
    private final OwnColumns own;
    private final MessageSource sentences;
    private final ReceiptWords words;
    private final Locale language;

    public AnswerTable(BulkJob job, MessageSource sentences, Locale language) {
        this.job = job;
        this.separator = String.valueOf(job.separator());
        this.own = job.own();
        this.sentences = sentences;
        this.words = new ReceiptWords(sentences);
        this.language = language;
    }

    /** Line by line: whole, it would be held in memory by each who takes it away. */
    public void write(PrintWriter to) {
        var headings = IN_WORDS.stream().map(name -> sentences.getMessage("list.column." + name, null, language));
        to.print(line(Stream.concat(Stream.concat(COLUMNS.stream(), headings), ownCells(own.heading()))));
        var number = new AtomicInteger();
        job.eachAnswer(answer -> to.print(line(answer, own.line(number.getAndIncrement()))));
    }

    private String line(JsonNode answer, List<String> beside) {
        var said = words.inShort(JsonMapper.shared().treeToValue(answer, Receipt.class), language);
        var ours = Stream.concat(
                COLUMNS.stream().map(column -> cell(column, answer.path(column).asString(""))),
                Stream.of(quoted(said.title()), quoted(said.because()), quoted(said.advice())));
        return line(Stream.concat(ours, ownCells(beside)));
    }

    /** The reader's own cells behind ours, as many in each line. */
    private Stream<String> ownCells(List<String> cells) {
        return IntStream.range(0, own.width())
                .mapToObj(column -> column < cells.size() ? cells.get(column) : "")
                .map(cell -> quoted(FORMULA.matcher(cell).lookingAt() ? "'" + cell : cell));
    }

    private String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(separator)) + "\n";
    }

    private static String cell(String column, String value) {
        // Why quoted and letters only: what was typed may be a formula for a spreadsheet.
        return column.equals("code") ? quoted(value.replaceAll("[^0-9A-Za-z-]", "")) : value;
    }

    private static String quoted(String sentence) {
        return "\"" + sentence.replace("\"", "\"\"") + "\"";
    }
}
