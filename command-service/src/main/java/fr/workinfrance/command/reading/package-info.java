/** What nobody was to read, recorded where nobody waits for it. */
@NullMarked
package fr.workinfrance.command.reading;

import org.jspecify.annotations.NullMarked;
