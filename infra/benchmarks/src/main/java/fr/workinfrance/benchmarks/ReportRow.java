package fr.workinfrance.benchmarks;

/** The rows of the replay table. */
enum ReportRow {
    LIMIT("SELECT and parse"),
    OURS("ours: log reader, pages of " + Replay.PAGE),
    STOCK_STREAM("stock Axon JDBC: its stream alone, read batch 100"),
    STOCK_PROCESSOR("stock Axon JDBC: pooled processor, one segment, batch " + Replay.STOCK_BATCH);

    final String title;

    ReportRow(String title) {
        this.title = title;
    }
}
