/**
 * What an applicant declares, once it has been read. Read {@link fr.workinfrance.domain.application.ApplicationForm} first.
 */
@NullMarked
package fr.workinfrance.domain.application;

import org.jspecify.annotations.NullMarked;
