package fr.workinfrance.benchmarks;

import fr.workinfrance.eventlog.projection.Projection;
import fr.workinfrance.eventlog.wire.RecordedEvent;
import java.sql.Connection;
import java.util.List;

/** A view that only counts what it is shown. */
record CountingView(String name, Counting counting) implements Projection {

    @Override
    public int revision() {
        return 1;
    }

    @Override
    public String ddl() {
        return "create table nothing ()";
    }

    @Override
    public void project(Connection connection, List<RecordedEvent> batch) {
        counting.add(batch.size());
    }
}
