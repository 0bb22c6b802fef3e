package fr.workinfrance.domain.party;

import fr.workinfrance.domain.privacy.Personal;

/** Who signs a decision: first name, name and capacity are shown on it (CRPA L212-1). */
public record Signatory(Personal<String> name, String capacity) {}
