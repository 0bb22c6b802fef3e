/**
 * Who has to do with which dossier. Read {@link fr.workinfrance.domain.party.Parties} first.
 */
@NullMarked
package fr.workinfrance.domain.party;

import org.jspecify.annotations.NullMarked;
