/**
 * What followed a refusal, a closing, or the loss of an authorisation: reasons asked for and given, appeals and their answers. Read {@link
 * fr.workinfrance.query.contest.ContestView} first.
 */
@NullMarked
package fr.workinfrance.query.contest;

import org.jspecify.annotations.NullMarked;
