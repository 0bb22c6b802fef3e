package fr.workinfrance.domain.employer;

import fr.workinfrance.domain.privacy.Personal;
import org.jspecify.annotations.Nullable;

/**
 * The establishment that hires.
 *
 * @param name what it trades under; empty when that is a person's own name, which stands with the representative
 * @param companySiren the company's own number, when it is known from elsewhere than the SIRET (an imported dossier)
 * @param representative the person who may act for the company
 */
public record Employer(
        String name, Siret siret, @Nullable Siren companySiren, Personal<Representative> representative) {}
