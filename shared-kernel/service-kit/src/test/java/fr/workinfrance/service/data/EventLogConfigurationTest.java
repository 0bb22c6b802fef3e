package fr.workinfrance.service.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.workinfrance.eventlog.store.EventLogSettings;
import fr.workinfrance.eventlog.store.EventLogSettings.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mock.env.MockEnvironment;

/** Which settings keep the log where. */
class EventLogConfigurationTest {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void keeps_the_log_in_our_own_tables_unless_told_otherwise() {
        assertThat(chosen()).isEqualTo(EventLogSettings.of(Engine.POSTGRES));
    }

    @ParameterizedTest
    @CsvSource({"postgres, POSTGRES", "jdbc, JDBC", "JDBC, JDBC", "memory, MEMORY", "MEMORY, MEMORY"})
    void takes_one_property_for_the_engine(String said, Engine engine) {
        settings.setProperty("wif.event-log.engine", said);
        assertThat(chosen()).isEqualTo(EventLogSettings.of(engine));
    }

    @Test
    void takes_one_property_for_axon_server() {
        settings.setProperty("axon.axonserver.enabled", "true");
        assertThat(chosen()).isEqualTo(EventLogSettings.axonServer("localhost:8124"));
    }

    @Test
    void prefers_axon_server_where_it_is_asked_for() {
        settings.setProperty("axon.axonserver.enabled", "true");
        settings.setProperty("axon.axonserver.servers", "events.example.org:8124");
        settings.setProperty("wif.event-log.engine", "jdbc");
        assertThat(chosen()).isEqualTo(EventLogSettings.axonServer("events.example.org:8124"));
    }

    @Test
    void does_not_look_at_an_address_nobody_asked_for() {
        settings.setProperty("axon.axonserver.enabled", "false");
        settings.setProperty("axon.axonserver.servers", "events.example.org:8124");
        assertThat(chosen()).isEqualTo(EventLogSettings.of(Engine.POSTGRES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgress", "axon_server", "", " "})
    void names_the_engines_to_whoever_asks_for_another(String wrong) {
        settings.setProperty("wif.event-log.engine", wrong);
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(this::chosen)
                .withMessageContaining("wif.event-log.engine")
                .withMessageContaining("'" + wrong + "'")
                .withMessageContaining("postgres, jdbc, memory");
    }

    @Test
    void names_the_switch_that_is_neither_on_nor_off() {
        settings.setProperty("axon.axonserver.enabled", "perhaps");
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(this::chosen)
                .withMessageContaining("axon.axonserver.enabled")
                .withMessageContaining("'perhaps'");
    }

    private EventLogSettings chosen() {
        return EventLogConfiguration.settings(settings);
    }
}
