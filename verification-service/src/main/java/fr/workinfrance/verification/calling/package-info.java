/**
 * Whom strangers name: machines to call, and none but those of the open internet; mailboxes to write to. Read
 * {@link fr.workinfrance.verification.calling.WebhookAddress} first.
 */
@NullMarked
package fr.workinfrance.verification.calling;

import org.jspecify.annotations.NullMarked;
