/** How every door answers: the language asked for, and faults told as problem details or as a page. Read {@link fr.workinfrance.service.web.Faults} first. */
@NullMarked
package fr.workinfrance.service.web;

import org.jspecify.annotations.NullMarked;
