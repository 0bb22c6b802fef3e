package fr.workinfrance.testkit;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Every test class runs within one day of the law, which begins and ends in Paris: one that would begin in a day's last
 * minutes waits for the next. The services of these tests run by the true time, so a day noted before midnight would be
 * yesterday after it.
 */
public final class OneDay implements BeforeAllCallback {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** Longer than any one class lasts that goes by the true day. */
    private static final Duration LAST_MINUTES = Duration.ofMinutes(3);

    @Override
    public void beforeAll(ExtensionContext context) throws InterruptedException {
        Thread.sleep(toWaitAt(ZonedDateTime.now(PARIS)));
    }

    static Duration toWaitAt(ZonedDateTime now) {
        var midnight = now.withZoneSameInstant(PARIS).toLocalDate().plusDays(1).atStartOfDay(PARIS);
        var left = Duration.between(now, midnight);
        return left.compareTo(LAST_MINUTES) < 0 ? left : Duration.ZERO;
    }
}
