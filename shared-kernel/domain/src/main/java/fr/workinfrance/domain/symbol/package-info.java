/**
 * The text of the 2D-Doc symbol printed on an attestation, as the French administrations read it: header, fields, signature. Read
 * {@link fr.workinfrance.domain.symbol.TwoDDoc} first.
 */
@NullMarked
package fr.workinfrance.domain.symbol;

import org.jspecify.annotations.NullMarked;
