package fr.workinfrance.command.attestation;

import static fr.workinfrance.command.attestation.Programs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.SealAlgorithm;
import fr.workinfrance.command.signing.SealSettings;
import fr.workinfrance.command.signing.SealSettings.Level;
import fr.workinfrance.command.signing.UnusableSealingKey;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The levels of the seal with a time-stamp authority and revocation data at hand, as DSS judges them. */
class PadesLevelsIT {

    private static final Map<Level, SignatureLevel> LEVELS = Map.of(
            Level.B, SignatureLevel.PAdES_BASELINE_B,
            Level.T, SignatureLevel.PAdES_BASELINE_T,
            Level.LT, SignatureLevel.PAdES_BASELINE_LT,
            Level.LTA, SignatureLevel.PAdES_BASELINE_LTA);

    @TempDir
    private static Path keys;

    @TempDir
    private static Path folder;

    private static LocalAuthority authority;

    @BeforeAll
    static void open() throws Exception {
        authority = new LocalAuthority();
        authority.certifyInto(keys);
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    @ParameterizedTest
    @EnumSource
    void is_reached_and_passes_the_strict_policy(Level level) throws Exception {
        var seal = Seal.keptIn(
                keys, new SealSettings(level, authority.timestamps(), SealAlgorithm.P256), Set::of, Clock.systemUTC());
        var drawn =
                new AttestationPage(URI.create("https://work.example.fr"), _ -> Claims.symbol()).draw(Claims.plain());
        var sealed = seal.seal(drawn, Clock.systemUTC().instant()).bytes();
        // Why only for the lower two: a document of the upper two brings along what its check needs.
        List<byte[]> revoked = level == Level.B || level == Level.T ? List.of(authority.revoked()) : List.of();
        var report = StrictDss.report(sealed, revoked, authority.certificate.getEncoded());
        var id = report.getFirstSignatureId();
        assertThat(report.getSignatureFormat(id)).isEqualTo(LEVELS.get(level));
        assertThat(report.getIndication(id))
                .as("%s", report.getSubIndication(id))
                .isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void is_trusted_by_pdfsig_once_the_authority_of_the_key_is() throws Exception {
        var seal = Seal.keptIn(keys, Clock.systemUTC());
        var drawn =
                new AttestationPage(URI.create("https://work.example.fr"), _ -> Claims.symbol()).draw(Claims.plain());
        var pdf = Files.write(
                folder.resolve("sealed.pdf"),
                seal.seal(drawn, Clock.systemUTC().instant()).bytes());
        var root = Files.write(folder.resolve("authority.der"), authority.certificate.getEncoded());
        var trust = "sql:" + Files.createDirectory(folder.resolve("nss"));
        run("certutil", "-N", "-d", trust, "--empty-password");
        run("certutil", "-A", "-d", trust, "-n", "authority", "-t", "CT,C,C", "-i", root.toString());
        assertThat(run("pdfsig", "-nssdir", folder.resolve("nss").toString(), pdf.toString()))
                .contains("Signature is Valid", "Certificate is Trusted", "Total document signed");
    }

    @Test
    void above_the_first_needs_a_time_stamp_authority() {
        assertThatThrownBy(() -> SealSettings.of(Level.T, " ", SealAlgorithm.P256))
                .isInstanceOf(UnusableSealingKey.class)
                .hasMessageContaining("wif.seal.timestamps");
    }
}
