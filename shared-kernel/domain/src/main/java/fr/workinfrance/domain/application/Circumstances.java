package fr.workinfrance.domain.application;

import fr.workinfrance.domain.agency.Departement;
import fr.workinfrance.domain.employer.Siret;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What only some procedures ask; each answer is absent where it was not asked or not given.
 *
 * @param staySince first day of the present stay in France
 * @param masterGrade whether the course leads to the grade of Master
 * @param previousSiret establishment named by the authorisation to renew
 * @param establishment where the establishment is, or where a private employer lives
 * @param shortageJob whether the job is on the list of those that lack hands
 * @param offerPublishedOn first day on which the job was offered to the public employment service
 * @param employerComplies whether the employer declares to be up to date and without a conviction that forbids the hiring
 */
public record Circumstances(
        @Nullable StayStatus stayStatus,
        @Nullable LocalDate staySince,
        @Nullable Boolean masterGrade,
        @Nullable Siret previousSiret,
        @Nullable Departement establishment,
        @Nullable Boolean shortageJob,
        @Nullable LocalDate offerPublishedOn,
        @Nullable Boolean employerComplies) {

    public static final Circumstances NONE = new Circumstances(null, null, null, null, null, null, null, null);
}
