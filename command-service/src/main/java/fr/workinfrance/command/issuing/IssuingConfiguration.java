package fr.workinfrance.command.issuing;

import fr.workinfrance.command.attestation.AttestationPage;
import fr.workinfrance.command.attestation.SymbolWriter;
import fr.workinfrance.command.automation.Ticking;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.command.signing.PlacesOnTheList;
import fr.workinfrance.command.signing.Seal;
import fr.workinfrance.command.signing.SealAlgorithm;
import fr.workinfrance.command.signing.SealSettings;
import fr.workinfrance.command.signing.known.PublishedCertificates;
import fr.workinfrance.eventlog.shredding.PersonalSeals;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.eventlog.wire.WireJson;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.data.SecretFile;
import fr.workinfrance.service.holder.HolderMarks;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
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
    PublishedCertificates publishedCertificates(JdbcClient database) {
        return new PublishedCertificates(database);
    }

    /**
     * @param token configuration of a PKCS#11 token that holds the keys; empty for keys in files
     * @param named how the names of sealing keys begin in that token; empty where it holds no other
     * @param lost keys whose files are lost for good
     */
    @Bean
    @DependsOnDatabaseInitialization
    Seal seal(
            @Value("${wif.sealing.folder:${wif.keys.folder}}") Path keys,
            @Value("${wif.seal.pkcs11:}") String token,
            @Value("${wif.seal.pkcs11.named:}") String named,
            @Value("${wif.seal.lost:}") Set<String> lost,
            @Value("${wif.seal.level:B}") SealSettings.Level level,
            @Value("${wif.seal.timestamps:}") String timestamps,
            @Value("${wif.seal.patience:20s}") Duration patience,
            @Value("${wif.seal.algorithm:P256}") SealAlgorithm algorithm,
            PublishedCertificates published,
            IssuingListInDatabase list,
            Clock clock) {
        var settings = SealSettings.of(level, timestamps, algorithm)
                .waitingAtMost(patience)
                .without(lost);
        if (token.isBlank()) return Seal.keptIn(keys, settings, list::revoked, published, clock);
        var pin = keys.resolve("attestation-seal.pin");
        return Seal.heldBy(Path.of(token), pin, named.strip(), settings, list::revoked, published, clock);
    }

    @Bean
    IssuingListInDatabase issuingList(JdbcClient database, PersonalSeals seals, Clock clock) {
        return new IssuingListInDatabase(database, WireJson.ofViews(seals), clock);
    }

    @Bean
    AttestedDossiers attestedDossiers(IssuingListInDatabase list, PersonalSeals seals) {
        return new AttestedDossiers(list, seals);
    }

    @Bean
    IssuingProjection issuingProjection(PersonalSeals seals) {
        return new IssuingProjection(WireJson.ofViews(seals));
    }

    @Bean
    ClaimWriter claimWriter(PersonalSeals seals, Rulebooks rulebooks) {
        return new ClaimWriter(seals, new AgencyDirectory(), rulebooks::of);
    }

    @Bean
    AttestedClaims attestedClaims(IssuingListInDatabase list, ClaimWriter claims) {
        return new AttestedClaims(list, claims);
    }

    @Bean
    Issuer attestationIssuer(
            @Value("${wif.sealing.folder:${wif.keys.folder}}") Path keys,
            @Value("${wif.public-url}") URI publicUrl,
            @Value("${wif.symbol.authority:" + SymbolWriter.UNLISTED + "}") String authority,
            ClaimWriter claims,
            Seal seal,
            HolderMarks holders,
            JdbcClient database,
            Vault vault,
            Dossiers dossiers,
            Clock clock) {
        var symbols = new SymbolWriter(authority, publicUrl);
        var places = new PlacesOnTheList(database);
        return new Issuer(
                new AttestationCodes(SecretFile.in(keys, "attestation-codes.key")),
                claims,
                sealer -> new AttestationPage(publicUrl, (claim, day) -> symbols.of(claim, day, sealer)),
                seal,
                holders,
                places::of,
                places::symbolSigned,
                vault,
                dossiers,
                clock);
    }

    @Bean
    WhenApprovedThenIssueAttestation whenApprovedThenIssueAttestation(
            IssuingListInDatabase list, Issuer issuer, Clock clock, MeterRegistry meters) {
        return new WhenApprovedThenIssueAttestation(list, issuer, clock, meters);
    }

    @Bean
    Ticking issuing(
            WhenApprovedThenIssueAttestation automation,
            @Value("${wif.attestations.every:500ms}") Duration every,
            MeterRegistry meters) {
        return new Ticking("attestations", automation::run, every, meters);
    }
}
