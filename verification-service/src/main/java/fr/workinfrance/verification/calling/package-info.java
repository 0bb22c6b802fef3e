/**
 * Calling machines that strangers name, and none but those of the open internet. Read
 * {@link fr.workinfrance.verification.calling.WebhookAddress} first.
 */
@NullMarked
package fr.workinfrance.verification.calling;

import org.jspecify.annotations.NullMarked;
