package fr.workinfrance.service.agency;

import fr.workinfrance.domain.agency.AgencyId;
import fr.workinfrance.domain.agency.Departement;
import java.util.Set;

/**
 * One administration as people reach it; an address, phone or e-mail that is not known is empty.
 *
 * @param serves the départements it is in charge of; none for a consulate
 */
public record AgencyEntry(
        AgencyId id, String name, String address, String phone, String email, Set<Departement> serves) {
    public AgencyEntry {
        serves = Set.copyOf(serves);
    }
}
