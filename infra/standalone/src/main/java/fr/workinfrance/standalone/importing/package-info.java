/** The command line of the importer. Read {@link fr.workinfrance.standalone.importing.ImportFile} first. */
@NullMarked
package fr.workinfrance.standalone.importing;

import org.jspecify.annotations.NullMarked;
