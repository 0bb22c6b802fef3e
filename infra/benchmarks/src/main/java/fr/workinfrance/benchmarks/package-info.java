/**
 * How fast the event log is, beside its limits and its peers. Read {@link fr.workinfrance.benchmarks.Benchmarks} first.
 */
@NullMarked
package fr.workinfrance.benchmarks;

import org.jspecify.annotations.NullMarked;
