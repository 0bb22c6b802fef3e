/**
 * The two symbols printed on an attestation, as squares on a grid. Read
 * {@link fr.workinfrance.command.symbol.Modules} first.
 */
@NullMarked
package fr.workinfrance.command.symbol;

import org.jspecify.annotations.NullMarked;
