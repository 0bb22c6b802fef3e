/** Counts that anybody may see. Read {@link fr.workinfrance.query.statistics.StatisticsProjection} first. */
@NullMarked
package fr.workinfrance.query.statistics;

import org.jspecify.annotations.NullMarked;
