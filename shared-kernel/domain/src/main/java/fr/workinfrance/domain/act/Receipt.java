package fr.workinfrance.domain.act;

import fr.workinfrance.domain.agency.AgencyId;
import java.time.LocalDate;

/**
 * What the applicant is told on submitting (accusé de réception, CRPA L112-3, R112-5). The service's contact and the appeal
 * routes are looked up where it is shown.
 *
 * @param receivedOn day of receipt, date of Paris
 * @param silenceOn the day at whose end silence becomes a rejection, if nothing suspends the clock
 */
public record Receipt(LocalDate receivedOn, AgencyId service, LocalDate silenceOn) {}
