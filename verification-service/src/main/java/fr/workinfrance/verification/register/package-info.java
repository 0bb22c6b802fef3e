/**
 * The register of attestations: code, digest, dates; nobody's name, nobody's dossier. Read
 * {@link fr.workinfrance.verification.register.RegisterProjection} first.
 */
@NullMarked
package fr.workinfrance.verification.register;

import org.jspecify.annotations.NullMarked;
