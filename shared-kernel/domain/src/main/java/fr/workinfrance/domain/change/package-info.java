/**
 * What may change after an authorisation was given, and what asks for a new request. Read {@link
 * fr.workinfrance.domain.change.Grant} first.
 */
@NullMarked
package fr.workinfrance.domain.change;

import org.jspecify.annotations.NullMarked;
