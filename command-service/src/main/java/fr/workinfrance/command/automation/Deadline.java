package fr.workinfrance.command.automation;

import fr.workinfrance.domain.opinion.OpinionId;
import fr.workinfrance.domain.party.DossierId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that ends something unless somebody acts before.
 *
 * @param opinion the opinion owed by the end of that day; absent when it is the dossier's own silence
 */
record Deadline(DossierId dossier, @Nullable OpinionId opinion, LocalDate lastDay) {}
