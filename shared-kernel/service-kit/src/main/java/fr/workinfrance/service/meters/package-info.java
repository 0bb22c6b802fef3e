/** What a service tells those who watch over it, without personal data. Read {@link fr.workinfrance.service.meters.WatchConfiguration} first. */
@NullMarked
package fr.workinfrance.service.meters;

import org.jspecify.annotations.NullMarked;
