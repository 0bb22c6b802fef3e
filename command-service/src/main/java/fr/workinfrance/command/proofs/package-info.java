/** What other authorities say of a seal and are asked for over the network. Read {@link fr.workinfrance.command.proofs.Authorities} first. */
@NullMarked
package fr.workinfrance.command.proofs;

import org.jspecify.annotations.NullMarked;
