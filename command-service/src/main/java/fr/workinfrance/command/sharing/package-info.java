/**
 * Where holders let others check their attestation. Read {@link fr.workinfrance.command.sharing.ShareDesk} first.
 */
@NullMarked
package fr.workinfrance.command.sharing;

import org.jspecify.annotations.NullMarked;
