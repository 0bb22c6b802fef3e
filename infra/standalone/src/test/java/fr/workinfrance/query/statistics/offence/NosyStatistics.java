package fr.workinfrance.query.statistics.offence;

import fr.workinfrance.domain.privacy.SubjectId;

/** What statistics must never be. */
public record NosyStatistics(SubjectId who) {}
