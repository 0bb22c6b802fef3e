package fr.workinfrance.standalone.stories;

import fr.workinfrance.command.dossier.DossierRequest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.command.dossier.beside.Asides;
import fr.workinfrance.command.importing.DossierImporter;
import fr.workinfrance.command.importing.ImportReading;
import fr.workinfrance.command.sharing.ShareDesk;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.service.agency.AgencyDirectory;
import fr.workinfrance.service.wording.CountryNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.BeanFactory;

/** Fills an empty house once: the stories, and a dossier imported from the form engine of 2018. */
public final class FirstStart {

    private static final String IMPORTED = "/samples/dossier-api-v1.json";

    private final Dossiers dossiers;
    private final Vault vault;
    private final EventLog log;
    private final Accounts accounts;
    private final BesideNarrator beside;
    private final Clock clock;

    /** @param services of a house that has started */
    public FirstStart(BeanFactory services) {
        dossiers = services.getBean(Dossiers.class);
        vault = services.getBean(Vault.class);
        log = services.getBean(EventLog.class);
        accounts = services.getBean(Accounts.class);
        beside = new BesideNarrator(dossiers, services.getBean(Asides.class), services.getBean(ShareDesk.class));
        clock = services.getBean(Clock.class);
    }

    /**
     * Tells every story, unless the file beside the data says it was done. A first start that was cut short is taken up again.
     *
     * @param told the file that remembers
     */
    public void tellOnce(Path told) {
        if (Files.exists(told)) return;
        var cast = Cast.of(accounts);
        try (var attested = new Attested(log)) {
            var narrator = new DoorNarrator(dossiers, vault, attested::has);
            new Stories(narrator, beside, cast, clock.instant()).tellAll();
        }
        importSample(cast);
        try {
            Files.writeString(told, "The demonstration stories were told.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void importSample(Cast cast) {
        var importer = new DossierImporter(new AgencyDirectory(), new CountryNames(), clock);
        if (!(importer.read(sample(), cast.awa().account(), Filing.STUDENT_JOB::inForce)
                instanceof ImportReading.Read read))
            throw new IllegalStateException("the sample in " + IMPORTED + " is not readable");
        var number = DoorNarrator.number(read.command().dossier() + "/import");
        var importing = new Actor.Automation(FirstStart.class.getSimpleName());
        dossiers.ask(new DossierRequest(number, importing, clock.instant(), null, read.command()));
    }

    private static byte[] sample() {
        try (var in = Objects.requireNonNull(DossierImporter.class.getResourceAsStream(IMPORTED))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
