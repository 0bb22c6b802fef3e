/**
 * The establishment that hires, by its national number. Read {@link fr.workinfrance.domain.employer.Siret} first.
 */
@NullMarked
package fr.workinfrance.domain.employer;

import org.jspecify.annotations.NullMarked;
