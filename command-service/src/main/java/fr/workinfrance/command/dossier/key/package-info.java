/**
 * What is recorded of sealing keys, each key a stream. Read {@link fr.workinfrance.command.dossier.key.KeyRecords} first.
 */
@NullMarked
package fr.workinfrance.command.dossier.key;

import org.jspecify.annotations.NullMarked;
