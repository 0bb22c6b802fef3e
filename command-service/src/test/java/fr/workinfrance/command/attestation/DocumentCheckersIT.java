package fr.workinfrance.command.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.europa.esig.dss.enumerations.Indication;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.testkit.StrictDss;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the checkers of the trade say of a text behind a seal, and of the claim attached. */
class DocumentCheckersIT {

    private static final URI ADDRESS = URI.create("https://work.example.fr");

    @TempDir
    private static Path keys;

    private static Seal seal;
    private static AttestationPage page;

    @BeforeAll
    static void open() {
        seal = Seal.keptIn(keys, Clock.systemUTC());
        var symbols = new SymbolWriter(SymbolWriter.UNLISTED, ADDRESS);
        page = new AttestationPage(ADDRESS, (claim, day) -> symbols.of(claim, day, seal.sealer()));
    }

    @Test
    void dss_does_not_pass_a_text_added_behind_the_seal() throws Exception {
        var report = StrictDss.report(
                Tampering.textAdded(sealed(Kind.PLAIN), "2030"),
                seal.certificate().der());
        assertThat(report.getIndication(report.getFirstSignatureId())).isNotEqualTo(Indication.TOTAL_PASSED);
    }

    @ParameterizedTest
    @EnumSource
    void its_attached_claim_keeps_to_the_published_schema(Kind kind) throws Exception {
        var published = Path.of("../verification-service/src/main/resources/static" + ClaimJson.SCHEMA);
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(published), InputFormat.JSON);
        var claim = new String(Tampering.attached(sealed(kind), AttachedClaim.NAME), StandardCharsets.UTF_8);
        assertThat(schema.validate(claim, InputFormat.JSON)).isEmpty();
        assertThat(claim)
                .contains(kind.claim.code().text())
                .contains(kind.claim.law().procedure());
    }

    private static byte[] sealed(Kind kind) {
        return seal.seal(
                        page.draw(kind.claim, Claims.SIGNED_ON),
                        Clock.systemUTC().instant())
                .bytes();
    }
}
