/** The reading side: one slice for each kind of reader. Read {@link fr.workinfrance.query.QueryService} first. */
@NullMarked
package fr.workinfrance.query;

import org.jspecify.annotations.NullMarked;
