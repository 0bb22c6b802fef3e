/**
 * The administrations of the country: which one is competent where, and how to reach it. Read {@link
 * fr.workinfrance.service.agency.AgencyDirectory} first.
 */
@NullMarked
package fr.workinfrance.service.agency;

import org.jspecify.annotations.NullMarked;
