package fr.workinfrance.domain.application;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.privacy.Personal;
import fr.workinfrance.domain.privacy.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Where the work is done: with a household, somebody's home.
 *
 * @param departement the one its postal code tells, in clear because the minimum wage depends on it; absent when none tells it
 */
public record Workplace(Personal<String> address, @Nullable Departement departement) {

    /** @param subject whoever employs there, or speaks for whoever does */
    public static Workplace at(SubjectId subject, String address) {
        return new Workplace(
                Personal.of(subject, address), Departement.inAddress(address).orElse(null));
    }
}
