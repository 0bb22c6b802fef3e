/** What an applicant is shown of their own dossiers. Read {@link fr.workinfrance.query.applicant.ApplicantProjection} first. */
@NullMarked
package fr.workinfrance.query.applicant;

import org.jspecify.annotations.NullMarked;
