/**
 * Files that strangers hand in: how slowly they may come, and how many may be looked at together. Read
 * {@link fr.workinfrance.verification.upload.Upload} first.
 */
@NullMarked
package fr.workinfrance.verification.upload;

import org.jspecify.annotations.NullMarked;
