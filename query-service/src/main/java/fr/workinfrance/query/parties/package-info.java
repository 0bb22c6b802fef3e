/**
 * The pages on which a dossier's owner invites others and on which they come in. Read {@link
 * fr.workinfrance.query.parties.PartiesPages} first.
 */
@NullMarked
package fr.workinfrance.query.parties;

import org.jspecify.annotations.NullMarked;
