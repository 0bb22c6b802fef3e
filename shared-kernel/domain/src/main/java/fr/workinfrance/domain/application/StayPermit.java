package fr.workinfrance.domain.application;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.privacy.Personal;
import java.time.LocalDate;

/**
 * The document that lets the worker stay in France: card, long-stay visa, or receipt of its renewal.
 *
 * @param expiresOn last day of stay, included
 * @param departement the one printed on the permit: it decides competence (Code du travail, R5221-15)
 * @param issuedBy as the worker typed it, and so whatever they typed
 */
public record StayPermit(
        Personal<String> number, LocalDate expiresOn, Departement departement, Personal<String> issuedBy) {}
