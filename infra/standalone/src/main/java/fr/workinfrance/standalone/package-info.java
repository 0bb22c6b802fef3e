/** The three services in one process over a PostgreSQL of their own. Read {@link fr.workinfrance.standalone.Standalone} first. */
@NullMarked
package fr.workinfrance.standalone;

import org.jspecify.annotations.NullMarked;
