/**
 * The procedures for whoever wants to know them: which one is needed, what it asks, how it changed. Read {@link
 * fr.workinfrance.query.procedure.PublishedRulebooks} first.
 */
@NullMarked
package fr.workinfrance.query.procedure;

import org.jspecify.annotations.NullMarked;
