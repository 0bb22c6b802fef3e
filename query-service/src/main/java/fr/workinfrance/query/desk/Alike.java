package fr.workinfrance.query.desk;

import fr.workinfrance.domain.agency.AgencyId;
import java.util.Collection;
import java.util.Map;

/** How many other dossiers may be about the same person: a number, which names none of them. */
public interface Alike {

    /** Those of the same agency, by the number of the dossier; those that are like no other are left out. */
    Map<String, Long> counts(Collection<String> dossiers, AgencyId inCharge);

    /** The same among those of other agencies. */
    Map<String, Long> elsewhere(Collection<String> dossiers, AgencyId inCharge);
}
