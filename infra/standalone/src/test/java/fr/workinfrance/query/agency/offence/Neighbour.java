package fr.workinfrance.query.agency.offence;

/** Somebody else's view. */
public record Neighbour() {}
