package fr.workinfrance.command.door;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.rulebook.Rulebooks;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.web.Sentences;
import fr.workinfrance.service.wording.Wording;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the doors are made of. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

    private final AgencyDirectory agencies = new AgencyDirectory();
    private final Wording wording = new Wording(agencies);

    @Bean
    Door door(Dossiers dossiers, Clock clock) {
        return new Door(dossiers, new DenialProblem(wording), clock);
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
    CommandCatalogue commandCatalogue(BodyFaults faults, Dossiers dossiers, Rulebooks rulebooks) {
        return new CommandCatalogue(new Submission(agencies, dossiers, rulebooks, faults), rulebooks);
    }

    @Bean
    CommandDocs commandDocs(CommandCatalogue catalogue) {
        return new CommandDocs(catalogue);
    }
}
