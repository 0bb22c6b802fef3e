package fr.workinfrance.eventlog.wire;

import fr.workinfrance.domain.privacy.SubjectId;

/** Closes a fact about a person under that person's key, on its way into the log. Nothing on the way out opens it. */
@FunctionalInterface
public interface PersonalSealing {

    /**
     * The box for the JSON of a fact, as base64url text without padding.
     *
     * @param json UTF-8, as {@link WireJson#bytes} writes it
     */
    String seal(SubjectId subject, byte[] json);
}
