package fr.workinfrance.command.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.SymbolWriter;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.SealAlgorithm;
import fr.workinfrance.command.signing.SealSettings;
import fr.workinfrance.command.signing.SealSettings.Level;
import fr.workinfrance.domain.rulebook.Rulebook;
import fr.workinfrance.eventlog.shredding.PersonKeysInMemory;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.holder.HolderMarks;
import fr.workinfrance.testkit.LocalAuthority;
import fr.workinfrance.testkit.LocalAuthority.Trouble;
import fr.workinfrance.testkit.StrictDss;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/** A house that seals at the highest level, while those are in trouble whose word it needs for that. */
class TimeStampAuthorityInTroubleIT {

    private static final URI ADDRESS = URI.create("https://work.example.fr");
    private static final SecretKeySpec SECRET = new SecretKeySpec(new byte[32], "HmacSHA256");

    @TempDir
    private Path keys;

    private final MovingClock clock = new MovingClock();
    private final PersonKeysInMemory persons = new PersonKeysInMemory();
    private final ListInMemory list = new ListInMemory();
    private final DossiersThatRemember dossiers = new DossiersThatRemember();
    private final VaultInMemory vault = new VaultInMemory();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger all = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private LocalAuthority authority;
    private WhenApprovedThenIssueAttestation automation;

    @BeforeEach
    void open() throws Exception {
        authority = new LocalAuthority();
        authority.certifyInto(keys);
        var settings = new SealSettings(Level.LTA, authority.timestamps(), SealAlgorithm.P256)
                .waitingAtMost(Duration.ofSeconds(5));
        var seal = Seal.keptIn(keys, settings, Set::of, Clock.systemUTC());
        var symbols = new SymbolWriter(SymbolWriter.UNLISTED, ADDRESS);
        var issuer = new Issuer(
                new AttestationCodes(SECRET),
                new ClaimWriter(new PersonalSeals(persons), new AgencyDirectory(), Rulebook::delivered),
                sealer -> new AttestationPage(ADDRESS, (claim, day) -> symbols.of(claim, day, sealer)),
                seal,
                new HolderMarks(SECRET),
                new PlacesInMemory(),
                (_, _) -> {},
                vault,
                dossiers,
                clock);
        automation = new WhenApprovedThenIssueAttestation(list, issuer, clock, meters);
        // Why before now: what the seal claims of its time may not be later than the stamp.
        clock.now = Instant.now().minusSeconds(60);
        log.start();
        all.addAppender(log);
    }

    @AfterEach
    void close() {
        all.detachAppender(log);
        authority.close();
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void has_nothing_issued_at_a_lower_level_and_all_that_is_due_once_they_are_back(Trouble trouble) throws Exception {
        list.due.add(ApprovedDossier.drawn(persons));
        authority.isIn(trouble);
        assertThat(automation.run()).isEqualTo(1);
        assertThat(dossiers.asked).isEmpty();
        assertThat(vault.kept).isEmpty();
        assertThat(counted("failed")).isEqualTo(1);
        assertIsToldWithoutSayingWhoIsConcerned();

        authority.recovers();
        clock.now = clock.now.plusSeconds(3);
        assertThat(automation.run()).isEqualTo(1);
        assertThat(dossiers.recorded).hasSize(1);
        assertThat(counted("issued")).isEqualTo(1);
        assertThat(vault.kept.values()).singleElement().satisfies(this::isOfTheHighestLevel);
    }

    private void assertIsToldWithoutSayingWhoIsConcerned() {
        var number = list.due.getFirst().dossier().toString();
        var said = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
        assertThat(said).anySatisfy(line -> assertThat(line).contains("Attestation of dossier " + number + " failed"));
        assertThat(said)
                .allSatisfy(line -> assertThat(line).doesNotContain("Diallo", "Awa", "Conakry", "Brasserie", "1996"));
    }

    private void isOfTheHighestLevel(byte[] document) throws Exception {
        var report = StrictDss.report(document, List.of(), authority.der());
        var id = report.getFirstSignatureId();
        assertThat(report.getIndication(id))
                .as("%s", report.getSubIndication(id))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
    }

    private double counted(String outcome) {
        return meters.counter("wif.attestations", "outcome", outcome).count();
    }
}
