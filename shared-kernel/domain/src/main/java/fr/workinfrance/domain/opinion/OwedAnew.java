package fr.workinfrance.domain.opinion;

import java.time.LocalDate;

/**
 * An opinion that is owed again from the day an examination was opened again.
 *
 * @param dueOn last day to answer, date of Paris
 */
public record OwedAnew(OpinionId opinion, LocalDate dueOn) {}
