/** What others signed, and a seal carries along. Read {@link fr.workinfrance.verification.carried.AuthorityChain} first. */
@NullMarked
package fr.workinfrance.verification.carried;

import org.jspecify.annotations.NullMarked;
