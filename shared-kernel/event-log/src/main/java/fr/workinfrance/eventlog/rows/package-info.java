/**
 * The little JDBC that views, keys and vault share. Read {@link fr.workinfrance.eventlog.rows.Upsert} first.
 */
@NullMarked
package fr.workinfrance.eventlog.rows;

import org.jspecify.annotations.NullMarked;
