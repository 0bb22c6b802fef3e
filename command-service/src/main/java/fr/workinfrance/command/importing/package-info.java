/**
 * Dossiers that lived elsewhere, told as our own: the past of another system is mapped, never corrected. Read {@link
 * fr.workinfrance.command.importing.DossierImporter} first.
 */
@NullMarked
package fr.workinfrance.command.importing;

import org.jspecify.annotations.NullMarked;
