package fr.workinfrance.benchmarks;

import java.util.List;
import java.util.Locale;

/** The medians as a page, each beside its ratio to the stock engine. */
record Report(Figures figures, String conditions) {

    String page(List<Integer> clients) {
        var page = new StringBuilder(
                "# Benchmarks of the event log\n\n" + conditions
                        + "; PostgreSQL 18 embedded, fsync and synchronous_commit on; medians.\n\n## Commands per second (ratio to stock Axon JDBC)\n\n|");
        clients.forEach(count -> page.append(" | ").append(count).append(count == 1 ? " client" : " clients"));
        page.append(" |\n|---").append("|---:".repeat(clients.size())).append("|\n");
        for (var contender : Contender.values()) {
            page.append("| ").append(contender.title);
            for (int count : clients) page.append(cell(contender.title + count, Contender.STOCK.title + count));
            page.append(" |\n");
        }
        page.append("\n## Replay, events per second\n\n| | | to stock as it comes | to stock at its best batch |\n")
                .append("|---|---:|---:|---:|\n");
        double best = Math.max(replayed(ReportRow.STOCK_100), replayed(ReportRow.STOCK_500));
        for (var row : ReportRow.values())
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %.2f× | %.2f× |%n",
                    row.title,
                    replayed(row),
                    replayed(row) / replayed(ReportRow.STOCK_AS_IT_COMES),
                    replayed(row) / best));
        return page.toString();
    }

    private double replayed(ReportRow row) {
        return figures.median(row.title);
    }

    private String cell(String name, String base) {
        double value = figures.median(name);
        return String.format(Locale.ROOT, " | %,.0f (%.2f×)", value, value / figures.median(base));
    }
}
