package fr.workinfrance.domain.desk;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;
import java.time.Instant;

/** What has happened on the desk of an agency: a stream beside the dossier's, so that sharing out never disturbs deciding. */
public sealed interface DeskEvent {

    DossierId dossier();

    Instant at();

    /** The agency whose desk it is: another one that takes the dossier over begins with an empty desk. */
    AgencyId by();

    record OfficerAssigned(DossierId dossier, Instant at, AgencyId by, AccountId officer, Signatory named)
            implements DeskEvent {}

    record OfficerReleased(DossierId dossier, Instant at, AgencyId by) implements DeskEvent {}

    record LabelPut(DossierId dossier, Instant at, AgencyId by, Label label) implements DeskEvent {}

    record LabelTakenOff(DossierId dossier, Instant at, AgencyId by, Label label) implements DeskEvent {}
}
