package fr.workinfrance.service.data;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.eventlog.store.EventLog;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

/** What whoever starts a service reads when it does not start. */
class StartRefusedTest {

    private final MockEnvironment settings = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql://db.example.org/wif")
            .withProperty("wif.keys.folder", "/srv/keys");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08001 | cannot be reached | Start PostgreSQL",
                "08006 | cannot be reached | Start PostgreSQL",
                "28P01 | refuses the login of this service | spring.datasource.username",
                "42501 | cannot be prepared: it said so | spring.flyway.user",
                "      | cannot be prepared: it said so | spring.flyway.user"
            })
    void tells_the_ways_in_which_the_database_is_not_there(@Nullable String state, String what, String todo) {
        var analysis = analysed(new SQLException("it said so", state, new ConnectException("Connection refused")));
        assertThat(analysis.getDescription())
                .startsWith("The database jdbc:postgresql://db.example.org/wif ")
                .contains(what);
        assertThat(analysis.getAction()).contains(todo);
    }

    @Test
    void tells_which_key_cannot_be_used_and_in_which_folder() {
        var analysis = analysed(new KeysFolderUnusable(Path.of("/srv/keys/salt"), new IOException("disk")));
        assertThat(analysis.getDescription()).contains("/srv/keys/salt");
        assertThat(analysis.getAction()).contains("wif.keys.folder (at present /srv/keys)");
    }

    @Test
    void adds_nothing_to_a_sentence_that_says_what_to_do() {
        var sentence = "The file /srv/keys/word cannot be read: write the moment into it.";
        var analysis = analysed(new KeysFolderUnusable(sentence));
        assertThat(analysis.getDescription()).isEqualTo(sentence);
        assertThat(analysis.getAction()).isNull();
    }

    @Test
    void tells_where_axon_server_does_not_answer() {
        var sentence = "Axon Server does not answer at events.example.org:8124: start it there.";
        var analysis = analysed(new EventLog.Unreachable(sentence, new UnknownHostException("events.example.org")));
        assertThat(analysis.getDescription()).isEqualTo(sentence);
        assertThat(analysis.getAction()).contains("PostgreSQL");
    }

    @Test
    void has_nothing_to_say_of_anything_else() {
        settings.setProperty("axon.axonserver.enabled", "true");
        // Why this one: a mail server that refuses is not Axon Server.
        assertThat(new StartRefused(settings).analyze(new BeanCreationException("x", new ConnectException("refused"))))
                .isNull();
    }

    private FailureAnalysis analysed(Throwable cause) {
        var analysis = new StartRefused(settings).analyze(new BeanCreationException("a bean", cause));
        assertThat(analysis).isNotNull();
        return analysis;
    }
}
