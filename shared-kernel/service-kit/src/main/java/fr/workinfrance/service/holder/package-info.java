/**
 * How the holder of an attestation is recognised by a service that knows nobody. Read
 * {@link fr.workinfrance.service.holder.HolderMarks} first.
 */
@NullMarked
package fr.workinfrance.service.holder;

import org.jspecify.annotations.NullMarked;
