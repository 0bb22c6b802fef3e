package fr.workinfrance.standalone.forged;

import static org.assertj.core.api.Assertions.assertThat;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.Paragraph;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.SealAlgorithm;
import fr.workinfrance.command.signing.SealSettings;
import fr.workinfrance.command.signing.SealSettings.Level;
import fr.workinfrance.command.signing.known.KnownKey;
import fr.workinfrance.command.signing.known.KnownKeys;
import fr.workinfrance.command.signing.known.PublishedCertificates;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.journey.Chromium;
import fr.workinfrance.standalone.journey.Forgeries;
import fr.workinfrance.standalone.journey.OfflineVisit;
import fr.workinfrance.testkit.ForgedSeals;
import fr.workinfrance.testkit.ForgedUpdates;
import fr.workinfrance.testkit.SoftToken;
import fr.workinfrance.verification.check.KeyKind;
import fr.workinfrance.verification.receipt.KeptReceiptKeys;
import fr.workinfrance.verification.receipt.Receipt;
import fr.workinfrance.verification.receipt.ReceiptPdf;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents and receipts that were sealed with each kind of key that we have, and that no register knows: judged by their seal alone,
 * with a network, at a terminal without one, and on the page without one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKindOfKeyIT {

    private static final String DAY = "2018-05-02";
    private static final String CHANGED = "ALTERED.CHANGED";
    private static final String ADDED_TO = "ALTERED.ADDED_TO";

    @TempDir
    static Path scratch;

    private final List<Sealed> sealed = new ArrayList<>();
    private TestHouse house;
    private Window window;
    private CommandLine command;
    private Chromium chromium;
    private OfflineVisit page;

    /**
     * @param by what it was sealed with
     * @param judged what is said of it as it is
     * @param offline the same without a network: of an attestation that says nothing to programs, which these are
     */
    record Sealed(String by, byte[] document, String judged, String offline) {
        @Override
        public String toString() {
            return by;
        }

        /** What is done to it, and what is said then. */
        Stream<Row> rows(String untouched) {
            var seals = ForgedSeals.of(document).entrySet().stream()
                    .map(forged -> new Row("in the seal: " + forged.getKey(), forged.getValue(), CHANGED));
            return Stream.concat(
                    Stream.of(
                            new Row("nothing", document, untouched),
                            new Row("proofs added by others", ForgedUpdates.proven(document), untouched),
                            new Row("one byte flipped", Forgeries.flipped(document, document.length / 5), CHANGED),
                            new Row("text appended", Forgeries.textAdded(document), ADDED_TO),
                            new Row("one byte behind", Arrays.copyOf(document, document.length + 1), ADDED_TO)),
                    seals);
        }
    }

    private record Row(String done, byte[] file, String verdict) {}

    /** As a house knows keys whose files it does not keep. */
    private record Published(PublishedCertificates certificates) implements KnownKeys {
        @Override
        public void tell(List<KnownKey> keys) {
            certificates.tell(keys.stream()
                    .map(key -> new KnownKey(key.certificate(), key.between(), key.with(), false))
                    .toList());
        }

        @Override
        public Set<String> inFiles() {
            return Set.of();
        }
    }

    @BeforeAll
    void sealWithEach() throws Exception {
        house = TestHouse.on(scratch.resolve("data"));
        var published = new Published(house.part(PublishedCertificates.class));
        for (var algorithm : SealAlgorithm.values()) {
            var settings = new SealSettings(Level.B, null, algorithm);
            var keys = Files.createDirectory(scratch.resolve(algorithm.name()));
            sealed.add(
                    attestation(algorithm.name(), Seal.keptIn(keys, settings, Set::of, published, Clock.systemUTC())));
        }
        var token = SoftToken.shared();
        var pin = token.pin(scratch);
        sealed.add(attestation(
                "a token",
                Seal.heldBy(
                        token.configuration(), pin, "", SealSettings.PLAIN, Set::of, published, Clock.systemUTC())));
        for (var kind : KeyKind.values()) sealed.add(receipt(kind));
        // Why: the service looks into the folder of keys now and then.
        house.clock().letPass(Duration.ofMinutes(2));
        window = new Window(house.address());
        command = new CommandLine(Files.createDirectory(scratch.resolve("terminal")), house.address(), DAY);
        chromium = new Chromium();
        page = new OfflineVisit(chromium.browser(), house.address(), "fr-FR");
    }

    @AfterAll
    void shut() {
        if (chromium != null) chromium.close();
        house.close();
    }

    Stream<Sealed> each() {
        return sealed.stream();
    }

    @ParameterizedTest
    @MethodSource("each")
    @Timeout(60)
    void tells_what_was_done_to_what_it_sealed(Sealed by) {
        by.rows(by.judged())
                .forEach(row -> assertThat(window.document(row.file(), ""))
                        .as(row.done())
                        .isEqualTo(row.verdict()));
    }

    @ParameterizedTest
    @MethodSource("each")
    @Timeout(60)
    void tells_it_at_the_terminal(Sealed by) {
        by.rows(by.offline())
                .forEach(row -> assertThat(command.said(row.file()))
                        .as(row.done())
                        .startsWith(row.verdict().replace('.', ' ')));
    }

    /** Those of the kind that the other tests of the page have need no second time in a browser. */
    Stream<Sealed> eachOfAnotherKind() {
        return sealed.stream().filter(one -> !one.by().endsWith(" P256"));
    }

    @ParameterizedTest
    @MethodSource("eachOfAnotherKind")
    @Timeout(60)
    void tells_it_on_the_page_without_a_network(Sealed by) {
        by.rows(by.offline())
                .forEach(row -> assertThat(page.ofBytes(row.file(), "attestation.pdf"))
                        .as(row.done())
                        .isEqualTo(row.verdict()));
        page.leftNothingBehind();
    }

    /** Published as those of the house are, which has no dossier for it. */
    private Sealed attestation(String by, Seal seal) {
        var document = seal.seal(drawn(), Instant.now()).bytes();
        return new Sealed("an attestation by " + by, document, "NEVER_ISSUED", "NO_CLAIM");
    }

    private Sealed receipt(KeyKind kind) {
        var keys = new KeptReceiptKeys(house.data().resolve("keys"), kind, Duration.ofDays(1), Clock.systemUTC());
        var key = keys.sealing();
        assertThat(key.kind()).isEqualTo(kind);
        var now = Instant.now();
        var given = new Receipt(
                now,
                Receipt.By.CODE,
                null,
                null,
                LocalDate.parse(DAY),
                "UNKNOWN",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var document = new ReceiptPdf(key).of(given, "fr", "Reçu de vérification", List.of("Inconnue"), "e30.e30.e30");
        return new Sealed("a receipt by " + kind, document, "OUR_RECEIPT", "OUR_RECEIPT");
    }

    private static byte[] drawn() {
        var out = new ByteArrayOutputStream();
        try (var document = new Document(new PdfDocument(new PdfWriter(out)))) {
            document.add(new Paragraph("Autorisation de travail"));
        }
        return out.toByteArray();
    }
}
