package fr.workinfrance.benchmarks;

import java.util.List;
import java.util.Locale;

/** The medians as a page, each beside its ratio to the stock engine. */
record Report(Figures figures, String machine) {

    String page(List<Integer> clients) {
        var page = new StringBuilder(
                "# Benchmarks of the event log\n\n" + machine
                        + "; fsync and synchronous_commit on; medians.\n\n## Commands per second (ratio to stock Axon JDBC)\n\n|");
        clients.forEach(count -> page.append(" | ").append(count).append(count == 1 ? " client" : " clients"));
        page.append(" |\n|---").append("|---:".repeat(clients.size())).append("|\n");
        for (var contender : Contender.values()) {
            page.append("| ").append(contender.title);
            for (int count : clients) page.append(cell(contender.title + count, Contender.STOCK.title + count));
            page.append(" |\n");
        }
        page.append("\n## Replay, events per second (ratio to the stock processor)\n\n| | |\n|---|---:|\n");
        for (var row : ReportRow.values())
            page.append("| ")
                    .append(row.title)
                    .append(cell(row.title, ReportRow.STOCK_PROCESSOR.title))
                    .append(" |\n");
        return page.toString();
    }

    private String cell(String name, String base) {
        double value = figures.median(name);
        return String.format(Locale.ROOT, " | %,.0f (%.2f×)", value, value / figures.median(base));
    }
}
