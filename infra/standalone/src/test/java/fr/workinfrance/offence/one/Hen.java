package fr.workinfrance.offence.one;

import fr.workinfrance.offence.other.Egg;

/** Half a circle. */
public record Hen(Egg egg) {}
