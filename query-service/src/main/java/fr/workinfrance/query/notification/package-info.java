/**
 * What there is to be written to whom, read from the log. Read {@link
 * fr.workinfrance.query.notification.NotificationProjection} first, then {@code query.courier}, which takes it from there.
 */
@NullMarked
package fr.workinfrance.query.notification;

import org.jspecify.annotations.NullMarked;
