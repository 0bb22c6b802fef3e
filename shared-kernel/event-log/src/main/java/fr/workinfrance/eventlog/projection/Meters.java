package fr.workinfrance.eventlog.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;

/** What is measured of one view. */
final class Meters implements AutoCloseable {

    private final MeterRegistry registry;
    private final Counter events;
    private final List<Meter> gauges;

    Meters(MeterRegistry registry, String name, Supplier<ProjectionStatus> status) {
        this.registry = registry;
        this.events = Counter.builder("wif.projection.events")
                .description("Events folded into the view")
                .tag("projection", name)
                .register(registry);
        this.gauges = List.of(
                Gauge.builder("wif.projection.lag", () -> status.get().lag())
                        .description("Places between the view and the head of the log")
                        .tag("projection", name)
                        .register(registry),
                Gauge.builder("wif.projection.parked", () -> status.get().parked())
                        .description("Events that could not be folded, or wait behind one of their dossier")
                        .tag("projection", name)
                        .register(registry));
    }

    void folded(int count) {
        events.increment(count);
    }

    @Override
    public void close() {
        gauges.forEach(registry::remove);
    }
}
