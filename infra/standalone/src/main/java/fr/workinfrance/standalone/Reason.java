package fr.workinfrance.standalone;

import fr.workinfrance.command.signing.UnusableSealingKey;
import fr.workinfrance.eventlog.shredding.MasterKeyUnusable;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.service.data.KeysFolderUnusable;
import fr.workinfrance.standalone.folder.CannotStart;
import java.util.Optional;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why it does not start, for whoever typed the command.
 *
 * @param isPlain whether the sentence says all there is to know, so that nobody need look at the details
 */
record Reason(String sentence, boolean isPlain) {

    /** What the first cause says that was written to be read; otherwise, whatever failed at the very bottom. */
    static Reason of(Throwable failure) {
        var cause = failure;
        while (true) {
            var said = said(cause);
            if (said.isPresent()) return new Reason(said.get(), true);
            var next = cause.getCause();
            if (next == null || next == cause) break;
            cause = next;
        }
        var message = cause.getMessage();
        var line = message == null || message.isBlank()
                ? cause.toString()
                : message.strip().lines().findFirst().orElseThrow();
        return new Reason("Work In France could not start: " + line.replaceFirst("[.]$", "") + ".", false);
    }

    private static Optional<String> said(Throwable cause) {
        return switch (cause) {
            case CannotStart e -> Optional.of(e.sentence());
            case EventLog.Unreachable e -> Optional.of(String.valueOf(e.getMessage()));
            case KeysFolderUnusable e -> Optional.of(String.valueOf(e.getMessage()));
            case MasterKeyUnusable e -> Optional.of(String.valueOf(e.getMessage()));
            case UnusableSealingKey e -> Optional.of(String.valueOf(e.getMessage()));
            case InvalidConfigurationPropertyValueException e ->
                Optional.of("The setting %s cannot be \"%s\": %s.".formatted(e.getName(), e.getValue(), e.getReason()));
            case PortInUseException e ->
                Optional.of(Port.taken(e.getPort(), "Address already in use").sentence());
            default -> Optional.empty();
        };
    }
}
