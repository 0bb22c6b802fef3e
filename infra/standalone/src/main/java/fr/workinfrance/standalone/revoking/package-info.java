/** A sealing key revoked at a terminal. Read {@link fr.workinfrance.standalone.revoking.RevokeKey} first. */
@NullMarked
package fr.workinfrance.standalone.revoking;

import org.jspecify.annotations.NullMarked;
