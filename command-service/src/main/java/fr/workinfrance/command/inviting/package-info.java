/**
 * Where a dossier's owner invites others and where they come in. Read {@link fr.workinfrance.command.inviting.InvitationDoor}
 * first.
 */
@NullMarked
package fr.workinfrance.command.inviting;

import org.jspecify.annotations.NullMarked;
