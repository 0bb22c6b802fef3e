package fr.workinfrance.command.dossier;

import fr.workinfrance.domain.dossier.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** How often and how fast each command is answered, and how: names only, never whose. */
final class CommandMeters {

    private final MeterRegistry registry;

    CommandMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    Answer timed(DossierRequest request, Supplier<Answer> asking) {
        var sample = Timer.start(registry);
        String outcome = "fault";
        try {
            var answer = asking.get();
            outcome = answer.again() ? "replayed" : "accepted";
            return answer;
        } catch (Denied denied) {
            outcome = name(denied.why());
            throw denied;
        } finally {
            sample.stop(registry.timer("wif.commands", "command", request.name(), "outcome", outcome));
        }
    }

    private static String name(Denial why) {
        return switch (why) {
            case Denial.Refused(Refusal refusal) -> refusal.getClass().getSimpleName();
            default -> why.getClass().getSimpleName();
        };
    }
}
