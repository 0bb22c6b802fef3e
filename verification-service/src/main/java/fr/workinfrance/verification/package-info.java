/**
 * The service that tells anybody whether an attestation holds, and holds nothing about anybody. Read
 * {@link fr.workinfrance.verification.check.Checker} first.
 */
@NullMarked
package fr.workinfrance.verification;

import org.jspecify.annotations.NullMarked;
