/**
 * Checks by the 2D-Doc symbol, typed or photographed: what it says is signed, so it can be believed without asking anybody; whether
 * it still holds cannot. Read {@link fr.workinfrance.verification.symbol.SymbolCheck} first.
 */
@NullMarked
package fr.workinfrance.verification.symbol;

import org.jspecify.annotations.NullMarked;
