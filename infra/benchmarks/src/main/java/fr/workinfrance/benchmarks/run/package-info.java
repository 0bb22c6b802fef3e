/** What every run of measures begins and ends with. Read {@link fr.workinfrance.benchmarks.run.Run} first. */
@NullMarked
package fr.workinfrance.benchmarks.run;

import org.jspecify.annotations.NullMarked;
