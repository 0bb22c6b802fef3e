package fr.workinfrance.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.sun.net.httpserver.HttpServer;
import fr.workinfrance.command.importing.DossierImporter;
import fr.workinfrance.standalone.Checkout;
import fr.workinfrance.standalone.TestHouse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The importer's command line, against a house that runs. */
class ImportFileIT {

    private static final Path REAL = Path.of("../shared/samples/wif-dossier-44950.json");

    @TempDir
    static Path scratch;

    private static TestHouse house;
    private static int number = 880_000;

    /** How one run of the program ended, and what it printed. */
    private record Ran(int code, List<String> out, List<String> err) {}

    @BeforeAll
    static void open() {
        house = TestHouse.on(scratch.resolve("data"));
    }

    @AfterAll
    static void shut() {
        house.close();
    }

    /** Our own file, and the real one beside the checkout when it is there. */
    static Stream<Arguments> samples() throws IOException {
        var samples = new ArrayList<Arguments>();
        samples.add(argumentSet("our own", sample()));
        var real = Checkout.folder().resolve(REAL);
        if (Files.exists(real)) samples.add(argumentSet("the real one", Files.readString(real)));
        else System.out.println("not there, so not imported: " + REAL);
        return samples.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void brings_every_trap_to_light_and_nothing_else(String sample) throws IOException {
        var answer = RunningHouse.of(environment(), french()).take(numbered(sample));
        assertThat(answer.isDone()).as("%s", answer.told()).isTrue();
        assertThat(rules(answer, "BLOCKING"))
                .containsExactlyInAnyOrder("NATIONALITY_OUT_OF_SCOPE", "PAY_UNDER_MINIMUM", "MANDATE_MISSING");
        assertThat(rules(answer, "WARNING"))
                .containsExactlyInAnyOrder(
                        "ENDS_WITH_PERMIT", "STARTS_BEFORE_CONTRACT", "SIRET_KEY_WRONG", "SIREN_MISMATCH");
        assertThat(rules(answer, "INFORMATION")).contains("DECIDED_IN_HASTE", "PIECES_COUNTED");
        assertThat(sentence(answer, "DECIDED_IN_HASTE")).contains("21 minutes");
        assertThat(sentence(answer, "PIECES_COUNTED")).contains("4", "7");
        assertThat(answer.told().path("findings").valueStream().toList()).allSatisfy(finding -> {
            assertThat(finding.path("article").asString()).isNotBlank();
            assertThat(finding.path("sentence").asString()).isNotBlank();
        });
    }

    @Test
    void prints_each_finding_and_each_remark_on_a_line_in_the_readers_language() throws IOException {
        var french = run(environment(), numbered(sample()));
        assertThat(french.code()).as("%s", french.err()).isZero();
        assertThat(french.err()).isEmpty();
        assertThat(french.out().getFirst()).startsWith("Dossier importé sous la référence ");
        assertThat(french.out()).filteredOn(l -> l.startsWith("[Bloquant] ")).hasSize(3);
        assertThat(french.out())
                .filteredOn(l -> l.startsWith("[Remarque] "))
                .hasSizeGreaterThan(2)
                .anyMatch(l -> l.contains("commentaires"))
                .anyMatch(l -> l.contains("etablissement.adresse"));

        var english = run(environment("LANG", "C.UTF-8"), numbered(sample()));
        assertThat(english.out()).hasSameSizeAs(french.out());
        assertThat(english.out().getFirst()).startsWith("Dossier imported under the reference ");
    }

    @Test
    void takes_a_file_once() throws IOException {
        var file = numbered(sample());
        var first = run(environment(), file);
        var reference = first.out().getFirst().replaceAll(".*référence ([0-9A-F]{8}).*", "$1");
        var again = run(environment(), file);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).isEmpty();
        assertThat(again.err().getFirst()).startsWith("Dossier déjà importé");
        assertThat(again.err()).contains("Sa référence est " + reference + ".");
    }

    @Test
    void changes_nothing_for_a_file_that_was_cut() throws IOException {
        var whole = numbered(sample());
        var text = Files.readString(whole);
        var cut = run(environment(), file("cut.json", text.substring(0, text.length() / 2)));
        assertThat(cut.code()).isEqualTo(1);
        assertThat(cut.out()).isEmpty();
        assertThat(cut.err())
                .noneMatch(line -> line.contains("Exception"))
                .anyMatch(line -> line.contains("tronqué") && line.contains("ligne"))
                .anyMatch(line -> line.contains("Téléchargez-le de nouveau"));
        assertThat(run(environment(), whole).code()).isZero();
    }

    @Test
    void says_what_is_wrong_with_any_other_file() throws IOException {
        assertThat(run(environment(), file("no.json", "{\"a\":1}")).err()).hasSizeGreaterThan(1);
        assertThat(run(environment(), file("text.json", "Bonjour")).code()).isEqualTo(1);
        assertThat(run(environment(), file("empty.json", "")).code()).isEqualTo(1);
        var large = run(environment(), file("large.json", "x".repeat(11 * 1024 * 1024)));
        assertThat(large.err().getFirst()).contains("10 Mo");
        var missing = run(environment(), scratch.resolve("nowhere.json"));
        assertThat(missing.err()).singleElement().asString().contains("nowhere.json");
        assertThat(run(environment(), scratch).code()).isEqualTo(1);
    }

    @Test
    void is_for_administrators() throws IOException {
        var file = numbered(sample());
        assertThat(run(environment("WIF_LOGIN", "awa"), file).err().getFirst()).startsWith("Accès refusé");
        assertThat(run(environment("WIF_PASSWORD", "wrong"), file).err()).anyMatch(l -> l.contains("WIF_LOGIN"));
    }

    @Test
    void says_in_one_sentence_that_no_house_runs() throws IOException {
        var file = numbered(sample());
        var nobody = run(environment("WIF_URL", "http://localhost:1"), file);
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).singleElement().asString().contains("http://localhost:1", "infra/run");
        assertThat(run(environment("WIF_URL", "8080"), file).err())
                .singleElement()
                .asString()
                .contains("WIF_URL");
    }

    @Test
    void knows_its_house_from_another() throws IOException {
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<html>".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        other.start();
        try {
            var url = "http://localhost:" + other.getAddress().getPort();
            var told = run(environment("WIF_URL", url), numbered(sample()));
            assertThat(told.err()).singleElement().asString().contains(url, "n’est pas Work In France");
        } finally {
            other.stop(0);
        }
    }

    private static Ran run(Map<String, String> environment, Path file) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = ImportFile.run(environment, printing(out), printing(err), file.toString());
        return new Ran(code, lines(out), lines(err));
    }

    private static PrintStream printing(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Map<String, String> environment() {
        return Map.of("WIF_URL", house.address() + "/", "LANG", "fr_FR.UTF-8");
    }

    private static Map<String, String> environment(String name, String value) {
        var environment = new HashMap<>(environment());
        environment.put(name, value);
        return environment;
    }

    private static Sayings french() {
        return new Sayings(Locale.FRENCH);
    }

    private static List<String> rules(ImportAnswer answer, String severity) {
        return answer.told()
                .path("findings")
                .valueStream()
                .filter(f -> f.path("severity").asString().equals(severity))
                .map(f -> f.path("rule").asString())
                .toList();
    }

    private static String sentence(ImportAnswer answer, String rule) {
        return answer.told()
                .path("findings")
                .valueStream()
                .filter(f -> f.path("rule").asString().equals(rule))
                .map(f -> f.path("sentence").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String sample() throws IOException {
        try (var in = DossierImporter.class.getResourceAsStream("/samples/dossier-api-v1.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The same dossier under a number that nobody has imported. */
    private static Path numbered(String sample) throws IOException {
        number++;
        var other = sample.replaceFirst("(\"dossier\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*)[0-9]+", "$1" + number);
        assertThat(other).isNotEqualTo(sample);
        return file(number + ".json", other);
    }

    private static Path file(String name, String content) throws IOException {
        return Files.writeString(scratch.resolve(name), content);
    }
}
