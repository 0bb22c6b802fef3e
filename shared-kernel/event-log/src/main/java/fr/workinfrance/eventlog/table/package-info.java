/**
 * Our own storage engine: one table, one order, one append statement. Read {@link fr.workinfrance.eventlog.table.EventTable}
 * and {@link fr.workinfrance.eventlog.table.AppendStatement} first.
 */
@NullMarked
package fr.workinfrance.eventlog.table;

import org.jspecify.annotations.NullMarked;
