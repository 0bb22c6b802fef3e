package fr.workinfrance.domain.share;

/** How much a share shows: each shows what the one before it does, and more. */
public enum Disclosure {
    /** Whether it holds, from when and until when. */
    VALIDITY,
    /** And for which job, at which employer. */
    JOB,
    /** And whose it is. */
    HOLDER;

    public boolean showsJob() {
        return this != VALIDITY;
    }

    public boolean showsHolder() {
        return this == HOLDER;
    }
}
