package fr.workinfrance.benchmarks;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each send one command after the other. */
final class Clients {

    /** What one client does again and again. */
    interface Client extends AutoCloseable {
        void once() throws Exception;

        @Override
        default void close() throws SQLException {}
    }

    /** How often a second so many clients did it, all together, within that time. */
    static double perSecond(int clients, Duration during, Callable<Client> client)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        long end = start + during.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var counts = new ArrayList<Future<Long>>();
            for (int i = 0; i < clients; i++) counts.add(threads.submit(() -> until(end, client)));
            long all = 0;
            for (var count : counts) all += count.get();
            return all / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static long until(long end, Callable<Client> client) throws Exception {
        try (var one = client.call()) {
            long count = 0;
            for (; System.nanoTime() < end; count++) one.once();
            return count;
        }
    }

    private Clients() {}
}
