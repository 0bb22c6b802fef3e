package fr.workinfrance.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.SealAlgorithm;
import fr.workinfrance.command.signing.SealSettings;
import fr.workinfrance.command.signing.SealSettings.Level;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.testkit.ForgedUpdates;
import fr.workinfrance.testkit.LocalAuthority;
import fr.workinfrance.testkit.Programs;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Documents at each level of the seal, and what forgers write behind them: judged the same by the page without a network, by the
 * command line and by the service.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofsJourneyIT {

    private static final String DAY = "2018-05-02";
    private static final String CHECK_OFFLINE = "../check-offline";

    @TempDir
    static Path scratch;

    private final Map<Level, byte[]> sealed = new EnumMap<>(Level.class);
    private LocalAuthority authority;
    private TestHouse house;
    private Chromium chromium;
    private OfflineVisit page;
    private Path fetched;
    private byte[] issued;

    @BeforeAll
    void issueAndCutTheNetwork() throws Exception {
        authority = new LocalAuthority();
        var keys = scratch.resolve("sealing");
        authority.certifyInto(keys);
        house = TestHouse.on(
                scratch.resolve("data"),
                "wif.sealing.folder=" + keys,
                "wif.seal.level=LTA",
                "wif.seal.timestamps=" + authority.timestamps());
        issued = Issued.pdf(house, Issued.dossier(house));
        for (var level : Level.values())
            sealed.put(
                    level,
                    Seal.keptIn(
                                    keys,
                                    new SealSettings(level, authority.timestamps(), SealAlgorithm.P256),
                                    Set::of,
                                    house.clock())
                            .seal(unsealed(issued), house.clock().instant())
                            .bytes());
        // Why: the list is made anew once a minute at most.
        house.clock().letPass(java.time.Duration.ofMinutes(2));
        fetched = scratch.resolve("fetched");
        Programs.run(CHECK_OFFLINE, "fetch", house.address(), fetched.toString());
        chromium = new Chromium();
        page = new OfflineVisit(chromium.browser(), house.address(), "fr-FR");
    }

    @AfterAll
    void shut() {
        if (chromium != null) chromium.close();
        house.close();
        authority.close();
    }

    /** What was drawn: the seal and its proofs stand behind it. */
    private static byte[] unsealed(byte[] pdf) {
        int end = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("\n%%EOF\n") + "\n%%EOF\n".length();
        return Arrays.copyOf(pdf, end);
    }

    @Test
    void an_issued_one_of_the_highest_level_holds() throws Exception {
        assertThat(byService(issued)).contains("\"verdict\":\"VALID\"");
        assertThat(byService(ForgedUpdates.proven(issued))).contains("\"verdict\":\"VALID\"");
        assertThat(page.ofBytes(issued, "attestation.pdf")).isEqualTo("VALID");
        assertThat(byCommand(issued)).startsWith("EXPIRED");
    }

    @ParameterizedTest
    @EnumSource
    void one_at_each_level_is_genuine(Level level) throws Exception {
        assertThat(page.ofBytes(sealed.get(level), "attestation.pdf")).isEqualTo("VALID");
        assertThat(page.facts()).contains("2018");
        // Why expired: the command line answers for today.
        assertThat(byCommand(sealed.get(level))).startsWith("EXPIRED");
        assertThat(byService(sealed.get(level))).startsWith("{\"verdict\":\"NEVER_ISSUED\",");
    }

    @ParameterizedTest
    @EnumSource(names = {"LT", "LTA"})
    void whatever_else_is_written_behind_it_is_told(Level level) throws Exception {
        for (var forged : ForgedUpdates.of(sealed.get(level)).entrySet()) {
            var done = forged.getKey();
            assertThat(page.ofBytes(forged.getValue(), "attestation.pdf"))
                    .as(done)
                    .isEqualTo("ALTERED.ADDED_TO");
            assertThat(page.facts()).as(done).isEmpty();
            assertThat(byService(forged.getValue()))
                    .as(done)
                    .startsWith("{\"verdict\":\"ALTERED\",\"reason\":\"ADDED_TO\",");
        }
    }

    /** Why a bound: comparing metadata takes the longer the longer they are, on the device of whoever checks. */
    @Test
    void metadata_are_compared_up_to_fifty_times_what_we_write_and_no_further() throws Exception {
        var some = ForgedUpdates.metadataWithMoreSpace(issued, 10_000);
        assertThat(page.ofBytes(some, "attestation.pdf")).isEqualTo("VALID");
        assertThat(byService(some)).contains("\"verdict\":\"VALID\"");
        var much = ForgedUpdates.metadataWithMoreSpace(issued, 1 << 16);
        assertThat(page.ofBytes(much, "attestation.pdf")).isEqualTo("ALTERED.ADDED_TO");
        assertThat(page.facts()).isEmpty();
        assertThat(byService(much)).startsWith("{\"verdict\":\"ALTERED\",\"reason\":\"ADDED_TO\",");
    }

    @Test
    void the_command_line_tells_the_four_that_are_tried_first() throws Exception {
        var forged = ForgedUpdates.of(sealed.get(Level.LTA));
        for (var done : new String[] {
            "text appended",
            "an annotation, in an update with a store",
            "a store of garbage",
            "the content of a page changed, in an update with a store"
        }) assertThat(byCommand(forged.get(done))).as(done).startsWith("ALTERED ADDED_TO");
    }

    private String byCommand(byte[] pdf) throws IOException, InterruptedException {
        var file = Files.write(scratch.resolve("document.pdf"), pdf);
        return Programs.run(CHECK_OFFLINE, "check", fetched.toString(), file.toString());
    }

    private String byService(byte[] pdf) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(house.address() + "/api/attestations/check?on=" + DAY))
                    .header("Content-Type", "application/pdf")
                    .POST(BodyPublishers.ofByteArray(pdf));
            return http.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}
