/**
 * Looks into a file as its bytes pass, without drawing it and without keeping it: whether it would swell, hides from us, or acts.
 * Read {@link fr.workinfrance.command.pieces.inside.Inside} first.
 */
@NullMarked
package fr.workinfrance.command.pieces.inside;

import org.jspecify.annotations.NullMarked;
