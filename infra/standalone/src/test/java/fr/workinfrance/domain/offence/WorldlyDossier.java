package fr.workinfrance.domain.offence;

import java.time.Instant;
import org.slf4j.LoggerFactory;

/** What the domain must never be. */
public final class WorldlyDossier {

    Instant decidedAt() {
        LoggerFactory.getLogger(WorldlyDossier.class).info("deciding");
        return Instant.now();
    }
}
