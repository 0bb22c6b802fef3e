/**
 * Where anybody checks: a page for people, JSON for programs. Read
 * {@link fr.workinfrance.verification.web.CheckPages} first.
 */
@NullMarked
package fr.workinfrance.verification.web;

import org.jspecify.annotations.NullMarked;
