package fr.workinfrance.command.automation;

import fr.workinfrance.command.dossier.Denied;
import fr.workinfrance.command.dossier.DossierRequest;
import fr.workinfrance.command.dossier.Dossiers;
import fr.workinfrance.domain.access.Actor;
import fr.workinfrance.domain.appeal.AppealId;
import fr.workinfrance.domain.calendar.ParisTime;
import fr.workinfrance.domain.dossier.DossierCommand;
import fr.workinfrance.domain.dossier.DossierCommand.RecordOpinionOverdue;
import fr.workinfrance.domain.dossier.DossierCommand.RecordReasonsOverdue;
import fr.workinfrance.domain.dossier.DossierCommand.RefuseBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RejectAppealBySilence;
import fr.workinfrance.domain.dossier.DossierCommand.RemindOfOpinion;
import fr.workinfrance.domain.opinion.OpinionId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The automation of delays: the day after one ends, it asks that this be recorded.
 *
 * <p>Why the command's number is made from the delay: several instances, or a week without any, still yield one event.
 */
class WhenDelayEndsThenAsk {

    private static final Logger LOG = LoggerFactory.getLogger(WhenDelayEndsThenAsk.class);

    private final Deadlines deadlines;
    private final Dossiers dossiers;
    private final Clock clock;

    WhenDelayEndsThenAsk(Deadlines deadlines, Dossiers dossiers, Clock clock) {
        this.deadlines = deadlines;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /** Asks for every delay that is over; one that fails keeps no other waiting, and is asked for again the next time. */
    void look() {
        var today = ParisTime.dayOf(clock.instant());
        var page = deadlines.before(today, null);
        while (!page.isEmpty()) {
            page.forEach(this::ask);
            page = deadlines.before(today, page.getLast());
        }
    }

    private void ask(Deadline over) {
        var name = over.kind().automation();
        var request =
                new DossierRequest(id(name, over), new Actor.Automation(name), clock.instant(), null, command(over));
        try {
            dossiers.ask(request);
        } catch (Denied tooLate) {
            // Why only told here: somebody acted in the meantime, and the list of delays is about to say so too.
            LOG.debug("{} was not needed: {}", name, tooLate.why());
        } catch (RuntimeException failure) {
            // Why no message: it may quote a person's data; the kind of failure never does.
            LOG.warn(
                    "{} of dossier {} failed ({})",
                    name,
                    over.dossier(),
                    failure.getClass().getSimpleName());
        }
    }

    private static DossierCommand command(Deadline over) {
        var dossier = over.dossier();
        return switch (over.kind()) {
            case REMINDER -> new RemindOfOpinion(dossier, OpinionId.of(over.subject()));
            case OPINION -> new RecordOpinionOverdue(dossier, OpinionId.of(over.subject()));
            case SILENCE -> new RefuseBySilence(dossier);
            case REASONS -> new RecordReasonsOverdue(dossier);
            case APPEAL -> new RejectAppealBySilence(dossier, AppealId.of(over.subject()));
        };
    }

    private static UUID id(String name, Deadline over) {
        var delay = name + "/" + over.dossier() + "/" + over.subject() + "/" + over.lastDay();
        return UUID.nameUUIDFromBytes(delay.getBytes(StandardCharsets.UTF_8));
    }
}
