package fr.workinfrance.command.issuing;

import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.automation.Ticking;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.signing.PublishedCertificates;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.eventlog.wire.WireJson;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.data.SecretFile;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The automation, put together. */
@Configuration(proxyBeanMethods = false)
class IssuingConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    Seal seal(@Value("${wif.sealing.folder:${wif.keys.folder}}") Path keys, Clock clock, JdbcClient database) {
        var seal = Seal.keptIn(keys, clock);
        new PublishedCertificates(database).publish(seal.certificate());
        return seal;
    }

    @Bean
    IssuingProjection issuingProjection(PersonalSeals seals) {
        return new IssuingProjection(new WireJson(seals));
    }

    @Bean
    Issuer attestationIssuer(
            @Value("${wif.sealing.folder:${wif.keys.folder}}") Path keys,
            @Value("${wif.public-url}") URI publicUrl,
            PersonalSeals seals,
            Seal seal,
            Vault vault,
            Dossiers dossiers,
            Clock clock) {
        return new Issuer(
                new AttestationCodes(SecretFile.in(keys, "attestation-codes.key")),
                new ClaimWriter(seals, new AgencyDirectory()),
                new AttestationPage(publicUrl),
                seal,
                vault,
                dossiers,
                clock);
    }

    @Bean
    WhenApprovedThenIssueAttestation whenApprovedThenIssueAttestation(
            JdbcClient database, PersonalSeals seals, Issuer issuer, Clock clock, MeterRegistry meters) {
        var list = new IssuingListInDatabase(database, new WireJson(seals));
        return new WhenApprovedThenIssueAttestation(list, issuer, clock, meters);
    }

    @Bean
    Ticking issuing(
            WhenApprovedThenIssueAttestation automation, @Value("${wif.attestations.every:500ms}") Duration every) {
        return new Ticking("attestations", automation::run, every);
    }
}
