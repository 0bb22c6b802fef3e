/** What each agency is shown: its worklist, and dossiers cut by its rights. Read {@link fr.workinfrance.query.agency.AgencyProjection} first. */
@NullMarked
package fr.workinfrance.query.agency;

import org.jspecify.annotations.NullMarked;
