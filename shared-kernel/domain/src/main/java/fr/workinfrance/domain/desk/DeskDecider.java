package fr.workinfrance.domain.desk;

import fr.workinfrance.domain.desk.DeskCommand.AssignOfficer;
import fr.workinfrance.domain.desk.DeskCommand.PutLabel;
import fr.workinfrance.domain.desk.DeskCommand.ReleaseOfficer;
import fr.workinfrance.domain.desk.DeskCommand.TakeLabelOff;
import fr.workinfrance.domain.desk.DeskDecision.Accepted;
import fr.workinfrance.domain.desk.DeskDecision.Refused;
import fr.workinfrance.domain.desk.DeskEvent.LabelPut;
import fr.workinfrance.domain.desk.DeskEvent.LabelTakenOff;
import fr.workinfrance.domain.desk.DeskEvent.OfficerAssigned;
import fr.workinfrance.domain.desk.DeskEvent.OfficerReleased;
import fr.workinfrance.domain.dossier.Refusal;
import java.time.Instant;

/** When sharing out is a new fact. Who may share out at all, the policy has said before. */
public final class DeskDecider {

    public static DeskDecision decide(Desks desks, DeskCommand command, Instant now) {
        var place = desks.of(command.by());
        return switch (command) {
            case AssignOfficer c -> assign(place, c, now);
            case ReleaseOfficer c ->
                place.officer() == null
                        ? new Refused(new Refusal.NobodyAssigned())
                        : new Accepted(new OfficerReleased(c.dossier(), now, c.by()));
            case PutLabel c ->
                place.labels().contains(c.label())
                        ? new Refused(new Refusal.LabelAlreadyThere())
                        : new Accepted(new LabelPut(c.dossier(), now, c.by(), c.label()));
            case TakeLabelOff c ->
                place.labels().contains(c.label())
                        ? new Accepted(new LabelTakenOff(c.dossier(), now, c.by(), c.label()))
                        : new Refused(new Refusal.LabelNotThere());
        };
    }

    private static DeskDecision assign(Desks.Place place, AssignOfficer c, Instant now) {
        if (!c.serves().equals(c.by())) return new Refused(new Refusal.OfficerOfAnotherAgency(c.by()));
        return c.officer().equals(place.officer())
                ? new Refused(new Refusal.AlreadyAssigned())
                : new Accepted(new OfficerAssigned(c.dossier(), now, c.by(), c.officer(), c.named()));
    }

    private DeskDecider() {}
}
