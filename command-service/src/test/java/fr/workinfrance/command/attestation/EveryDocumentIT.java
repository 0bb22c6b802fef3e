package fr.workinfrance.command.attestation;

import static fr.workinfrance.testkit.Programs.run;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import fr.workinfrance.command.attestation.AttestationClaim.Signature;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.testkit.LocalAuthority;
import fr.workinfrance.testkit.StrictDss;
import fr.workinfrance.testkit.TrustedBy;
import fr.workinfrance.testkit.VeraPdf;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of attestation, sealed in every way: what each of the checkers of the trade says of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDocumentIT {

    private static final URI ADDRESS = URI.create("https://work.example.fr");

    @TempDir
    private static Path folder;

    private final Map<Sealing, Seal> seals = new EnumMap<>(Sealing.class);
    private final Map<Sealing, TrustedBy> trusting = new EnumMap<>(Sealing.class);
    private LocalAuthority authority;

    /** One cell of the table. */
    record Document(Kind kind, Sealing sealing) {}

    @BeforeAll
    void open() throws Exception {
        authority = new LocalAuthority();
        for (var sealing : Sealing.values()) {
            seals.put(sealing, sealing.with(folder.resolve("keys"), authority));
            var trust = Files.createDirectory(folder.resolve("trust-" + sealing));
            trusting.put(sealing, TrustedBy.authority(trust, vouching(sealing)));
        }
    }

    @AfterAll
    void close() {
        authority.close();
    }

    static Stream<Document> every() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(Sealing.values()).map(sealing -> new Document(kind, sealing)));
    }

    @ParameterizedTest
    @MethodSource("every")
    void is_archivable_and_accessible_to_verapdf(Document document) throws Exception {
        VeraPdf.findsArchivableAndAccessible(sealed(document));
    }

    @ParameterizedTest
    @MethodSource("every")
    void passes_the_strict_policy_of_dss_at_its_level(Document document) throws Exception {
        var sealing = document.sealing();
        var revocations = sealing.needsRevocations() ? List.of(authority.revoked()) : List.<byte[]>of();
        var report = StrictDss.report(sealed(document), revocations, vouching(sealing));
        assertThat(report.getSignaturesCount()).isEqualTo(1);
        var id = report.getFirstSignatureId();
        assertThat(report.getIndication(id))
                .as("%s", report.getSubIndication(id))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(sealing.inDss);
    }

    @ParameterizedTest
    @MethodSource("every")
    void is_valid_trusted_and_covered_to_pdfsig(Document document) throws Exception {
        var said = Objects.requireNonNull(trusting.get(document.sealing())).said(file(document));
        assertThat(said)
                .contains(
                        "Signature is Valid",
                        "Certificate is Trusted",
                        "ETSI.CAdES.detached",
                        document.sealing().digest());
        assertThat(said.lines().map(String::strip).filter(line -> line.contains("otal document signed")))
                .containsExactlyElementsOf(
                        document.sealing().covered.stream().map("- "::concat).toList());
    }

    @ParameterizedTest
    @MethodSource("every")
    void has_no_error_to_qpdf(Document document) throws Exception {
        assertThat(run("qpdf", "--check", file(document).toString()))
                .contains("No syntax or stream encoding errors found");
    }

    @Test
    void is_in_the_table_for_each_way_in_which_a_decision_was_signed() {
        assertThat(Stream.of(Kind.values())
                        .map(kind -> kind.claim.signedBy().getClass().getName())
                        .collect(Collectors.toSet()))
                .isEqualTo(Stream.of(Signature.class.getPermittedSubclasses())
                        .map(Class::getName)
                        .collect(Collectors.toSet()));
    }

    private byte[] vouching(Sealing sealing) throws Exception {
        return sealing.vouching(seals.get(sealing), authority);
    }

    private Path file(Document document) throws Exception {
        return Files.write(folder.resolve(document.kind() + "-" + document.sealing() + ".pdf"), sealed(document));
    }

    private byte[] sealed(Document document) {
        var seal = seals.get(document.sealing());
        var symbols = new SymbolWriter(SymbolWriter.UNLISTED, ADDRESS);
        var page = new AttestationPage(ADDRESS, (claim, day) -> symbols.of(claim, day, seal.sealer()));
        return seal.seal(
                        page.draw(document.kind().claim, Claims.SIGNED_ON),
                        Clock.systemUTC().instant())
                .bytes();
    }
}
