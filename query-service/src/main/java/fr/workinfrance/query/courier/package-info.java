/**
 * Brings letters to their readers: into their inbox exactly once, and by e-mail as surely as SMTP lets one. Read {@link
 * fr.workinfrance.query.courier.Courier} first.
 */
@NullMarked
package fr.workinfrance.query.courier;

import org.jspecify.annotations.NullMarked;
