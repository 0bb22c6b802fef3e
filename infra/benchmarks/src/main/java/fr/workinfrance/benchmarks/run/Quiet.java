package fr.workinfrance.benchmarks.run;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Whether a machine is quiet enough to be measured; where it is not, some minutes are waited for it. */
final class Quiet {

    /** The highest load average at which a run begins. */
    static final double HIGHEST = 1.0;

    /** Between two looks at the load. */
    static final Duration LOOK = Duration.ofSeconds(5);

    /** Lets time pass. */
    interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    private final DoubleSupplier load;
    private final Pause pause;

    /** @param load less than zero where the machine does not tell */
    Quiet(DoubleSupplier load, Pause pause) {
        this.load = load;
        this.pause = pause;
    }

    /**
     * How long was waited until it was quiet.
     *
     * @throws TooBusy where it was not within that time
     */
    Duration within(Duration longest) throws InterruptedException, TooBusy {
        var waited = Duration.ZERO;
        for (; load.getAsDouble() > HIGHEST; waited = waited.plus(LOOK)) {
            if (waited.compareTo(longest) >= 0) throw new TooBusy(load.getAsDouble(), waited);
            pause.of(LOOK);
        }
        return waited;
    }
}
