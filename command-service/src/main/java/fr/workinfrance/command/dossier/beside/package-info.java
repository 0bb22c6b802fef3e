/**
 * What is asked beside a dossier, each in a stream of its own: messages, and how an agency shares out its work. Read {@link
 * fr.workinfrance.command.dossier.beside.Asides} first.
 */
@NullMarked
package fr.workinfrance.command.dossier.beside;

import org.jspecify.annotations.NullMarked;
