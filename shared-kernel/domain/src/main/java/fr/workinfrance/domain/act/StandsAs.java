package fr.workinfrance.domain.act;

/** As what an authorisation stands again once the decision that took it away is itself withdrawn (CRPA L240-1). */
public enum StandsAs {
    GRANTED,
    /** Its contract had been cancelled before. */
    CANCELLED,
    /** It had been repealed before. */
    REPEALED
}
