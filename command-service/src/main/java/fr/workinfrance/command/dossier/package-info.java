/**
 * The shell around the domain: load a dossier, judge what is asked of it, append what happened. Read {@link
 * fr.workinfrance.command.dossier.DossierAggregate} first.
 */
@NullMarked
package fr.workinfrance.command.dossier;

import org.jspecify.annotations.NullMarked;
