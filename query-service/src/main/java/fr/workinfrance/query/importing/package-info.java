/** Where an administrator hands over a dossier of the former system. Read {@link fr.workinfrance.query.importing.ImportPages} first. */
@NullMarked
package fr.workinfrance.query.importing;

import org.jspecify.annotations.NullMarked;
