/** Where keys and passwords lie on the disk. Read {@link fr.workinfrance.eventlog.secret.OwnerOnlyFile} first. */
@NullMarked
package fr.workinfrance.eventlog.secret;

import org.jspecify.annotations.NullMarked;
