package fr.workinfrance.domain.opinion;

import fr.workinfrance.domain.agency.AgencyId;

/**
 * A question sent on by an agency that is not competent for it (CRPA L114-2).
 *
 * @param to the agency that is
 * @param as the number of the new request for the same opinion
 */
public record OpinionForward(AgencyId to, OpinionId as) {}
