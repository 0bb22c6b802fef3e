package fr.workinfrance.command.sharing;

import fr.workinfrance.command.automation.Ticking;
import fr.workinfrance.command.dossier.share.Shares;
import fr.workinfrance.command.issuing.AttestedDossiers;
import fr.workinfrance.service.data.SecretFile;
import fr.workinfrance.service.holder.ShareLock;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What sharing is made of. */
@Configuration(proxyBeanMethods = false)
class ShareConfiguration {

    @Bean
    ShareDesk shareDesk(
            @Value("${wif.keys.folder}") Path keys,
            Shares shares,
            AttestedDossiers attested,
            JdbcClient database,
            ShareLock lock,
            Clock clock) {
        var codes = new ShareCodes(SecretFile.in(keys, "share-codes.key"));
        return new ShareDesk(shares, attested, new ShareBoxes(database), codes, lock, clock);
    }

    @Bean
    Ticking sweepingShares(ShareDesk desk, MeterRegistry meters) {
        return new Ticking("shares", desk::sweep, Duration.ofHours(1), meters);
    }

    @Bean
    LeavingProjection leavingProjection() {
        return new LeavingProjection();
    }

    @Bean
    Ticking endingSharesLeftBehind(ShareDesk desk, JdbcClient database, Clock clock, MeterRegistry meters) {
        var automation = new WhenPartyLeavesThenEndShares(
                new LeftBehindInView(database), (left, by) -> desk.end(left.dossier(), left.share(), by), clock);
        return new Ticking("leaving", automation::look, Duration.ofSeconds(1), meters);
    }
}
