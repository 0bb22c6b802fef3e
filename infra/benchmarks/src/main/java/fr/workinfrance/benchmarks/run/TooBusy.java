package fr.workinfrance.benchmarks.run;

import java.time.Duration;
import java.util.Locale;

/** The machine does too much else: what would be measured is that. */
final class TooBusy extends Exception {

    TooBusy(double load, Duration waited) {
        super(String.format(
                Locale.ROOT,
                "Nothing is measured: the load average is %.1f after %d minutes of waiting, and no run begins above %.1f.",
                load,
                waited.toMinutes(),
                Quiet.HIGHEST));
    }
}
