/** The trail of every event, and a dossier as of any instant. Read {@link fr.workinfrance.query.audit.AuditProjection} first. */
@NullMarked
package fr.workinfrance.query.audit;

import org.jspecify.annotations.NullMarked;
