package fr.workinfrance.benchmarks;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks a dossier for its next event: the {@code number}th of its life, from 0. */
record Step(@TargetAggregateIdentifier String dossier, int number) {}
