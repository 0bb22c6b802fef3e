package fr.workinfrance.command.door;

import fr.workinfrance.command.dossier.CommandDigest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.issuing.AttestedDossiers;
import fr.workinfrance.command.reading.RefusedReadings;
import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.data.SecretFile;
import fr.workinfrance.service.web.Sentences;
import fr.workinfrance.service.wording.Wording;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the doors are made of. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    private final AgencyDirectory agencies = new AgencyDirectory();
    private final Wording wording = new Wording(agencies);

    @Bean
    Door door(Dossiers dossiers, @Value("${wif.keys.folder}") Path keys, Clock clock) {
        var digest = new CommandDigest(SecretFile.in(keys, "command-digests.key"));
        return new Door(dossiers, new DenialProblem(wording), digest, clock);
    }

    @Bean
    Wording domainWording() {
        return wording;
    }

    @Bean
    BodyFaults bodyFaults(Sentences sentences) {
        return new BodyFaults(sentences, wording);
    }

    @Bean
    CommandCatalogue commandCatalogue(
            BodyFaults faults, Dossiers dossiers, Rulebooks rulebooks, AttestedDossiers attested) {
        return new CommandCatalogue(new Submission(agencies, dossiers, rulebooks, attested::named, faults), rulebooks);
    }

    @Bean
    RefusedReadings refusedReadings(Dossiers dossiers, MeterRegistry meters) {
        return new RefusedReadings(dossiers, meters);
    }

    @Bean
    CommandDocs commandDocs(CommandCatalogue catalogue) {
        return new CommandDocs(catalogue);
    }
}
