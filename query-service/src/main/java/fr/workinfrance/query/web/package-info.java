/** Pages that belong to no slice, and how pages ask the command service. Read {@link fr.workinfrance.query.web.CommandClient} first. */
@NullMarked
package fr.workinfrance.query.web;

import org.jspecify.annotations.NullMarked;
