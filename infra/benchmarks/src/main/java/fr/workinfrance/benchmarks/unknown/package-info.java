/**
 * Measures whether one kind of what is unknown is answered sooner than another. Read {@link
 * fr.workinfrance.benchmarks.unknown.UnknownTimings} first.
 */
@NullMarked
package fr.workinfrance.benchmarks.unknown;

import org.jspecify.annotations.NullMarked;
