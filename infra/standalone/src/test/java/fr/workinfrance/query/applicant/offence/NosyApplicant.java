package fr.workinfrance.query.applicant.offence;

import fr.workinfrance.query.agency.offence.Neighbour;

/** What a view must never be. */
public record NosyApplicant(Neighbour sibling) {}
