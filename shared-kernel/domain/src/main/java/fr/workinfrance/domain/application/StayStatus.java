package fr.workinfrance.domain.application;

/** In what quality somebody stays in France, as their stay document says. */
public enum StayStatus {
    STUDENT,
    /** Looking for a first job after studies (autorisation provisoire de séjour, "recherche d'emploi"). */
    JOB_SEEKER,
    EMPLOYEE,
    OTHER
}
