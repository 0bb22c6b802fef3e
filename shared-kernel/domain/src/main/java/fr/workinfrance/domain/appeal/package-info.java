/**
 * What may follow a refusal or a closing: its reasons asked for, appeals to the administration, each with its own delay. Read {@link
 * fr.workinfrance.domain.appeal.Contest} first.
 */
@NullMarked
package fr.workinfrance.domain.appeal;

import org.jspecify.annotations.NullMarked;
