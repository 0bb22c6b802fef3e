package fr.workinfrance.standalone.killed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The place outside where what the house sends arrives. Closed, it lets whatever comes wait, so that the house can be killed in that
 * very moment: after it sent, before it was answered.
 */
final class Gate {

    /** What became of it here. */
    enum Fate {
        /** Taken over by whoever it was sent to, and answered when nobody was there any more. */
        KEPT,
        /** Gone with the connection. */
        LOST
    }

    /**
     * One thing that came.
     *
     * @param number by which its receiver knows a second copy
     * @param held whether the house was killed over it
     */
    record Arrival(String number, Fate fate, boolean held) {}

    private final String name;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private final List<String> waiting = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<Fate> opening = CompletableFuture.completedFuture(Fate.KEPT);

    Gate(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }

    void close() {
        opening = new CompletableFuture<>();
    }

    boolean isWaitedAt() {
        return !waiting.isEmpty();
    }

    /** Lets through what waited; from now on everything is kept. */
    void open(Fate ofThoseThatWait) {
        opening.complete(ofThoseThatWait);
        opening = CompletableFuture.completedFuture(Fate.KEPT);
    }

    /** Whether it is kept; comes back once that is known. */
    Fate arrives(String number) {
        var known = opening;
        boolean held = !known.isDone();
        if (held) waiting.add(number);
        var fate = known.join();
        arrivals.add(new Arrival(number, fate, held));
        waiting.remove(number);
        return fate;
    }

    List<Arrival> arrivals() {
        return new ArrayList<>(arrivals);
    }

    List<String> held(Fate fate) {
        return arrivals.stream()
                .filter(arrival -> arrival.held() && arrival.fate() == fate)
                .map(Arrival::number)
                .toList();
    }
}
