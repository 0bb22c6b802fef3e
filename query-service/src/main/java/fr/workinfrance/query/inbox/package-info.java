/** The pages where readers find their letters and say how they wish to be written to. Read {@link fr.workinfrance.query.inbox.InboxPages} first. */
@NullMarked
package fr.workinfrance.query.inbox;

import org.jspecify.annotations.NullMarked;
