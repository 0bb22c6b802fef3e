package fr.workinfrance.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.CommandHouse;
import fr.workinfrance.command.Journey;
import fr.workinfrance.testkit.axonserver.StandInAxonServer;
import io.axoniq.axonserver.grpc.SerializedObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The same doors, with every command and its answer carried by (a stand-in for) Axon Server. */
class EveryCommandThroughAxonServerIT extends EveryCommandDoor {

    private static final StandInAxonServer SERVER = new StandInAxonServer();

    @Override
    CommandHouse open() {
        return CommandHouse.open("--axon.axonserver.enabled=true", "--axon.axonserver.servers=" + SERVER.address());
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void shows_whoever_runs_it_which_stream_is_meant_and_nothing_of_what_is_said() {
        var dossier = new Journey(house.client()).drafted().submitted();
        assertThat(SERVER.commands().carried())
                .anyMatch(command -> command.toString().contains(dossier.id.toString()))
                .allSatisfy(command -> {
                    assertThat(readable(command.getPayload())).doesNotContain("content", "dossier", "applicant");
                    assertThat(command.getMetaDataMap().keySet()).isSubsetOf("traceId", "correlationId");
                });
        assertThat(SERVER.commands().answered())
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(readable(answer.getPayload())).doesNotContain("content", "events"));
    }

    private static String readable(SerializedObject carried) {
        return carried.getData().toString(StandardCharsets.ISO_8859_1);
    }
}
