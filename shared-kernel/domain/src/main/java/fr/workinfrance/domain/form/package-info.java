/**
 * The questions of the form, the answers as typed, and how they are read. Read {@link
 * fr.workinfrance.domain.form.FormField} first.
 */
@NullMarked
package fr.workinfrance.domain.form;

import org.jspecify.annotations.NullMarked;
