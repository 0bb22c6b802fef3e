/**
 * The administrations that take part, by kind and place. Read {@link fr.workinfrance.domain.agency.AgencyId} first.
 */
@NullMarked
package fr.workinfrance.domain.agency;

import org.jspecify.annotations.NullMarked;
