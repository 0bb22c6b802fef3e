package fr.workinfrance.domain.desk;

import fr.workinfrance.domain.access.Aside;
import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.party.AccountId;
import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.party.Signatory;

/** What may be asked of an agency's desk, always for the agency in charge. */
public sealed interface DeskCommand {

    DossierId dossier();

    AgencyId by();

    /** Which right it takes. */
    default Aside aside() {
        return switch (this) {
            case AssignOfficer _ -> Aside.ASSIGN_OFFICER;
            case ReleaseOfficer _ -> Aside.RELEASE_OFFICER;
            case PutLabel _ -> Aside.PUT_LABEL;
            case TakeLabelOff _ -> Aside.TAKE_LABEL_OFF;
        };
    }

    /**
     * Gives a dossier to an officer of the agency.
     *
     * @param serves the agency that officer serves today
     * @param named whom the applicant has a right to know by name and capacity (CRPA L111-2)
     */
    record AssignOfficer(DossierId dossier, AgencyId by, AccountId officer, AgencyId serves, Signatory named)
            implements DeskCommand {}

    /** Gives a dossier back to the agency as a whole. */
    record ReleaseOfficer(DossierId dossier, AgencyId by) implements DeskCommand {}

    record PutLabel(DossierId dossier, AgencyId by, Label label) implements DeskCommand {}

    record TakeLabelOff(DossierId dossier, AgencyId by, Label label) implements DeskCommand {}
}
