/** The frame every page stands in: layout, theme, menu and flash messages. Read {@link fr.workinfrance.service.page.PageFrame} first. */
@NullMarked
package fr.workinfrance.service.page;

import org.jspecify.annotations.NullMarked;
