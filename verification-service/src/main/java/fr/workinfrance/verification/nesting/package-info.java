/** How deep a stranger's bytes may go. Read {@link fr.workinfrance.verification.nesting.Nesting} first. */
@NullMarked
package fr.workinfrance.verification.nesting;

import org.jspecify.annotations.NullMarked;
