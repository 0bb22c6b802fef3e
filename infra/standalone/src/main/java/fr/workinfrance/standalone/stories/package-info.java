/**
 * The dossiers a first start shows: one in every state, and one for whoever may be asked about a dossier, made up, told through the
 * same commands as real ones. Read {@link fr.workinfrance.standalone.stories.Stories} first.
 */
@NullMarked
package fr.workinfrance.standalone.stories;

import org.jspecify.annotations.NullMarked;
