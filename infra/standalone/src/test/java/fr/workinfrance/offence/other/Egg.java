package fr.workinfrance.offence.other;

import fr.workinfrance.offence.one.Hen;

/** The other half. */
public record Egg(Hen hen) {}
