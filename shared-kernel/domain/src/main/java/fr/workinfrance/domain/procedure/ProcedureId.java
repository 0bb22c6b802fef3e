package fr.workinfrance.domain.procedure;

import java.time.LocalDate;

/**
 * One procedure in the version in force from a day on: a dossier keeps the one it was submitted under.
 *
 * @param version first day of force
 */
public record ProcedureId(Name name, LocalDate version) {

    /** The procedures of the mission; where two fit somebody alike, the first one is theirs. */
    public enum Name {
        /** A student's job beyond the hours that need no authorisation. */
        STUDENT_JOB,
        APPRENTICESHIP,
        PROFESSIONALISATION,
        MEDICAL_INTERN,
        ALGERIAN_STUDENT,
        /** Doctoral contract, CIFRE or ATER. */
        RESEARCHER,
        ARTIST,
        /** The worker is still abroad. */
        INTRODUCTION,
        EMPLOYEE
    }

    public static ProcedureId of(String text) {
        int at = text.indexOf('@');
        return new ProcedureId(Name.valueOf(text.substring(0, at)), LocalDate.parse(text.substring(at + 1)));
    }

    @Override
    public String toString() {
        return name + "@" + version;
    }
}
