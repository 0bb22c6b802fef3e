package fr.workinfrance.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.service.data.KeysFolderUnusable;
import fr.workinfrance.standalone.folder.CannotStart;
import java.io.IOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;

/** What is said of a start that failed. */
class ReasonTest {

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(new CannotStart("The folder is in use."), "The folder is in use."),
                Arguments.of(
                        new EventLog.Unreachable("Axon Server does not answer at x:1.", new UnknownHostException("x")),
                        "Axon Server does not answer at x:1."),
                Arguments.of(new KeysFolderUnusable("The key is another one."), "The key is another one."),
                Arguments.of(
                        new InvalidConfigurationPropertyValueException(
                                "wif.event-log.engine", "none", "it is one of a, b"),
                        "The setting wif.event-log.engine cannot be \"none\": it is one of a, b."),
                Arguments.of(
                        new PortInUseException(8080, new BindException("Address already in use")),
                        "Port 8080 cannot be used (Address already in use): set WIF_PORT to another one."));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void is_the_sentence_that_was_written_to_be_read(RuntimeException written, String sentence) {
        var wrapped =
                new IllegalStateException("a bean could not be made", new RuntimeException("nor another", written));
        assertThat(Reason.of(wrapped)).isEqualTo(new Reason(sentence, true));
    }

    @Test
    void is_what_is_to_be_done_about_the_sealing_keys(@TempDir Path folder) throws IOException {
        var keys = Files.writeString(folder.resolve("keys"), "no folder");
        var refused = catchThrowable(() -> Seal.keptIn(keys, Clock.systemUTC()));
        assertThat(Reason.of(new IllegalStateException("a bean could not be made", refused)))
                .isEqualTo(new Reason(String.valueOf(refused.getMessage()), true));
        assertThat(refused).hasMessageContaining("The folder of sealing keys " + keys);
    }

    @Test
    void is_otherwise_what_failed_at_the_very_bottom() {
        var failure = new IllegalStateException("a bean", new RuntimeException("disk full\nat line 7"));
        assertThat(Reason.of(failure)).isEqualTo(new Reason("Work In France could not start: disk full.", false));
        assertThat(Reason.of(new NullPointerException()).sentence())
                .isEqualTo("Work In France could not start: java.lang.NullPointerException.");
    }
}
