package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.dossier.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Function;
import java.util.function.Supplier;

/** How often and how fast each command is answered, and how: names only, never whose. */
public final class CommandMeters {

    private final MeterRegistry registry;

    public CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Asks, and counts.
     *
     * @param outcome one word for an answer, of a set that is known before
     */
    public <T> T timed(String command, Supplier<T> asking, Function<T, String> outcome) {
        var sample = Timer.start(registry);
        String said = "fault";
        try {
            var answer = asking.get();
            said = outcome.apply(answer);
            return answer;
        } catch (Denied denied) {
            said = name(denied.why());
            throw denied;
        } finally {
            sample.stop(registry.timer("wif.commands", "command", command, "outcome", said));
        }
    }

    private static String name(Denial why) {
        return switch (why) {
            case Denial.Refused(Refusal refusal) -> refusal.getClass().getSimpleName();
            default -> why.getClass().getSimpleName();
        };
    }
}
