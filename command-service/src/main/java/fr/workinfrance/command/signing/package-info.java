/**
 * The key that seals what this house says to the outside, and nothing else that could reach it. Read
 * {@link fr.workinfrance.command.signing.Seal} first: a private key never leaves this package.
 */
@NullMarked
package fr.workinfrance.command.signing;

import org.jspecify.annotations.NullMarked;
