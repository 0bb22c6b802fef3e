/**
 * Where events lie and in which order they are read. Read {@link fr.workinfrance.eventlog.store.EventLog} first.
 */
@NullMarked
package fr.workinfrance.eventlog.store;

import org.jspecify.annotations.NullMarked;
