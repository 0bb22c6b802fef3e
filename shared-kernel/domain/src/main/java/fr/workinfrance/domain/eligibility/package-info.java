/**
 * What somebody needs before anything is filed: nothing, another procedure elsewhere, or one of ours with its pieces. Read {@link
 * fr.workinfrance.domain.eligibility.Eligibility} first.
 */
@NullMarked
package fr.workinfrance.domain.eligibility;

import org.jspecify.annotations.NullMarked;
