package fr.workinfrance.command;

import fr.workinfrance.command.dossier.AxonDossiers;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.beside.Asides;
import fr.workinfrance.command.dossier.beside.AxonAsides;
import fr.workinfrance.command.dossier.key.KeyRecords;
import fr.workinfrance.command.dossier.share.AxonShares;
import fr.workinfrance.command.dossier.share.Shares;
import fr.workinfrance.command.dossier.wallet.WalletRecords;
import fr.workinfrance.command.rulebook.AxonRulebooks;
import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.eventlog.store.EventLog;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;

/** The service that commands dossiers: alone, or imported into a process that holds other services too. */
@SpringBootApplication
@PropertySource("classpath:command-service.properties")
public class CommandService {

    public static void main(String[] arguments) {
        SpringApplication.run(CommandService.class, arguments);
    }

    @Bean
    Dossiers dossiers(EventLog log, MeterRegistry meters) {
        return AxonDossiers.over(AxonShares.prepare(AxonAsides.prepare(AxonRulebooks.prepare(log))), meters);
    }

    /** @param dossiers begun before, with the shell of both */
    @Bean
    Rulebooks rulebooks(EventLog log, Dossiers dossiers, MeterRegistry meters) {
        return AxonRulebooks.over(log, meters);
    }

    /** @param dossiers begun before, with the shell of both */
    @Bean
    Shares shares(EventLog log, Dossiers dossiers, MeterRegistry meters) {
        return AxonShares.over(log, meters);
    }

    /** @param dossiers begun before, with the shell of both */
    @Bean
    Asides asides(EventLog log, Dossiers dossiers, MeterRegistry meters) {
        return AxonAsides.over(log, meters);
    }

    /** @param dossiers asked for because it starts the log with all that the log holds */
    @Bean
    KeyRecords keyRecords(EventLog log, Dossiers dossiers) {
        return KeyRecords.of(log);
    }

    /** @param dossiers as above */
    @Bean
    WalletRecords walletRecords(EventLog log, Dossiers dossiers) {
        return WalletRecords.of(log);
    }
}
