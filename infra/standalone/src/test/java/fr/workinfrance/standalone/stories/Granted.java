package fr.workinfrance.standalone.stories;

import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.eventlog.store.EventLog;
import fr.workinfrance.eventlog.vault.Vault;
import fr.workinfrance.service.account.Accounts;
import fr.workinfrance.standalone.TestHouse;
import fr.workinfrance.standalone.stories.people.Worker;
import java.time.Duration;
import java.util.UUID;

/** Dossiers that were granted, attested and are in force, as many as a test wants for itself. */
public final class Granted {

    private static final Worker WORKER = Worker.called("linh");

    private final TestHouse house;
    private final Attested attested;
    final Cast cast;

    public Granted(TestHouse house) {
        this.house = house;
        cast = Cast.of(house.part(Accounts.class));
        attested = new Attested(house.part(EventLog.class));
    }

    /** The address of the page of a fresh one, of Martin's. */
    public String page(String name) {
        return "/dossiers/" + story(name, cast.martin()).id();
    }

    /** A fresh one of Awa's. */
    Story story(String name) {
        return story(name, cast.awa());
    }

    private Story story(String name, Actor.Applicant owner) {
        var narrator = new DoorNarrator(house.part(Dossiers.class), house.part(Vault.class), attested::has);
        var began = house.clock().instant().minus(Duration.ofDays(3));
        return new Story(narrator, cast, name + "/" + UUID.randomUUID(), WORKER, owner, began)
                .complete()
                .granted(8);
    }
}
