/** The connections of a service: its database, the event log, the keys and the projections. Read {@link fr.workinfrance.service.data.DataConfiguration} first. */
@NullMarked
package fr.workinfrance.service.data;

import org.jspecify.annotations.NullMarked;
