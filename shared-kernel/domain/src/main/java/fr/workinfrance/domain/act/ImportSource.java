package fr.workinfrance.domain.act;

/**
 * The system a dossier was imported from, and its number there.
 *
 * @param system such as {@code demarches-simplifiees/v1}
 */
public record ImportSource(String system, String number) {}
