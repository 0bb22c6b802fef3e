package fr.workinfrance.benchmarks;

/** The rows of the replay table. */
enum ReportRow {
    LIMIT("SELECT and parse"),
    OUR_READER("ours: log reader alone, pages of " + Replay.PAGE),
    OUR_VIEW("ours: a view that counts, its position stored with each batch, as it comes (batches of 2000)"),
    STOCK_STREAM("stock Axon JDBC: its stream alone, as it comes (reads 100 at a time)"),
    STOCK_AS_IT_COMES(
            "stock Axon JDBC: tracking processor that counts, its token stored with each batch, as it comes (batch 1)"),
    STOCK_100("the same, batch 100"),
    STOCK_500("the same, batch 500");

    final String title;

    ReportRow(String title) {
        this.title = title;
    }
}
