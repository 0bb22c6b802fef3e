package fr.workinfrance.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.Client.Told;
import fr.workinfrance.command.CommandHouse;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every door of this service that changes something: asked twice it does it once, and it keeps to the version that was seen. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class EveryCommandDoor {

    /** Why they are none: the protocol of wallets (OpenID4VCI) says what they take; each of its secrets works once. */
    private static final Set<String> OF_WALLETS =
            Set.of("POST /api/wallet/token", "POST /api/wallet/nonce", "POST /api/wallet/credential");

    CommandHouse house;
    private CommandAsks asks;

    abstract CommandHouse open();

    @BeforeAll
    void start() {
        house = open();
        asks = new CommandAsks(house);
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void has_its_row_here() {
        var known =
                CommandAsks.DOORS.stream().map(CommandAsks.Door::name).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(OF_WALLETS);
        assertThat(doors()).isEqualTo(known);
    }

    static List<CommandAsks.Door> rows() {
        return CommandAsks.DOORS;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void answers_the_same_key_with_the_same_and_does_not_pass_over_a_stale_version(CommandAsks.Door door) {
        var asked = door.prepared().apply(asks);
        var key = UUID.randomUUID();
        var stale = send(asked, key, "If-Match", "\"77\"");
        if (door.hasVersion()) {
            assertThat(stale.status()).as("%s", stale.body()).isEqualTo(412);
            assertThat(stale.type()).isEqualTo("conflict");
            assertThat(stale.body().path("version").isNumber()).isTrue();
        } else {
            assertThat(stale.status()).as("%s", stale.body()).isEqualTo(400);
            assertThat(stale.detail()).contains("If-Match");
        }

        var first = send(asked, key);
        assertThat(first.status()).as("%s", first.body()).isIn(200, 201, 202, 204);
        assertThat(first.response().headers().firstValue("ETag").isPresent()).isEqualTo(door.hasVersion());
        var again = send(asked, key);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.response().body()).isEqualTo(first.response().body());
        if (door.hasVersion()) {
            var late = send(asked, key, "If-Match", "\"77\"");
            assertThat(late.response().body()).isEqualTo(first.response().body());
        }
    }

    private Told send(CommandAsks.Ask asked, UUID key, String... headers) {
        var request = house.client().asking(asked.login(), asked.path(), key, headers);
        if (asked.method().equals(HttpMethod.POST.name())) request.header("Content-Type", "application/json");
        return house.client().send(request.method(asked.method(), BodyPublishers.ofString(asked.body())));
    }

    /** The doors of this service that change something, as Spring knows them. */
    private TreeSet<String> doors() {
        return house.beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(door -> door.getValue().getBeanType().getPackageName().startsWith("fr.workinfrance.command"))
                .flatMap(door -> names(door.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> names(RequestMappingInfo door) {
        return door.getMethodsCondition().getMethods().stream()
                .filter(method -> method != RequestMethod.GET)
                .flatMap(method -> door.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }
}
