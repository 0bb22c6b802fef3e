package fr.workinfrance.domain.eligibility;

import fr.workinfrance.domain.application.ApplicantRole;
import fr.workinfrance.domain.application.Country;
import fr.workinfrance.domain.application.RequestKind;

/**
 * The answers to the few questions asked before anything is filed; none of them names a person.
 *
 * @param abroad whether the worker is not in France yet
 * @param hoursAYear hours of work in a year, all employers together
 * @param months how long the job lasts, begun months counted whole
 * @param shortageJob whether the job is on the list of those that lack hands
 */
public record Situation(
        Country nationality,
        boolean abroad,
        Occupation occupation,
        Engagement engagement,
        int hoursAYear,
        int months,
        ApplicantRole role,
        RequestKind request,
        boolean regulatedProfession,
        boolean shortageJob) {}
