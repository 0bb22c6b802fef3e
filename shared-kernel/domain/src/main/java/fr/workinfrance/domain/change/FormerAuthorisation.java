package fr.workinfrance.domain.change;

import fr.workinfrance.domain.party.DossierId;
import fr.workinfrance.domain.procedure.AuthorisedPeriod;

/**
 * An authorisation given before, which a later request names.
 *
 * @param dossier the one it was given in
 */
public record FormerAuthorisation(DossierId dossier, AuthorisedPeriod period, AuthorisedWork work) {}
