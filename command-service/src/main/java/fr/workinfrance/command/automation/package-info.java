/**
 * What the calendar asks of dossiers when nobody does. Read {@link
 * fr.workinfrance.command.automation.WhenDelayEndsThenAsk} first.
 */
@NullMarked
package fr.workinfrance.command.automation;

import org.jspecify.annotations.NullMarked;
