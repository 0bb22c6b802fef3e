/**
 * What an applicant declares and joins. Read {@link fr.workinfrance.domain.form.ApplicationForm} first.
 */
@NullMarked
package fr.workinfrance.domain.form;

import org.jspecify.annotations.NullMarked;
