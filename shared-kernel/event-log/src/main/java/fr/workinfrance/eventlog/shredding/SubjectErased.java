package fr.workinfrance.eventlog.shredding;

import fr.workinfrance.domain.privacy.SubjectId;

/** Nothing new can be sealed for a person who was erased. */
public final class SubjectErased extends RuntimeException {

    private final SubjectId subject;

    public SubjectErased(SubjectId subject) {
        super("The subject " + subject + " was erased: nothing can be sealed for them any more.");
        this.subject = subject;
    }

    public SubjectId subject() {
        return subject;
    }
}
