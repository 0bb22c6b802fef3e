/** The PostgreSQL that lives and dies with the standalone. Read {@link fr.workinfrance.standalone.postgres.DurablePostgres} first. */
@NullMarked
package fr.workinfrance.standalone.postgres;

import org.jspecify.annotations.NullMarked;
