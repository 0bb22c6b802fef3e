package fr.workinfrance.domain.exchange;

/** One of the two who write to each other. */
public enum Side {
    APPLICANT,
    AGENCY;

    public Side other() {
        return this == APPLICANT ? AGENCY : APPLICANT;
    }
}
