package fr.workinfrance.eventlog.offence;

import fr.workinfrance.command.offence.NosyCommand;
import fr.workinfrance.domain.dossier.DossierDecider;
import org.springframework.context.ApplicationContext;

/** What the event log must never be. */
public record JudgingLog(DossierDecider decider, ApplicationContext context, NosyCommand service) {}
