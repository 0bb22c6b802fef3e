package fr.workinfrance.domain.form;

import static fr.workinfrance.domain.form.FormField.Section.CONTRACT;
import static fr.workinfrance.domain.form.FormField.Section.EMPLOYER;
import static fr.workinfrance.domain.form.FormField.Section.PERMIT;
import static fr.workinfrance.domain.form.FormField.Section.WORKER;

/**
 * The questions a form may ask, in their order; each procedure names those it asks ({@link FieldTerm}). Labels in French and
 * English are resources keyed by the name.
 */
public enum FormField {
    COMMUNE(WORKER, Kind.TEXT),
    POSTAL_CODE(WORKER, Kind.POSTAL_CODE),
    CIVILITY(WORKER, Kind.CHOICE),
    LAST_NAME(WORKER, Kind.TEXT),
    FIRST_NAME(WORKER, Kind.TEXT),
    NATIONALITY(WORKER, Kind.COUNTRY),
    BIRTH_DATE(WORKER, Kind.DATE),
    BIRTH_PLACE(WORKER, Kind.TEXT),
    EMAIL(WORKER, Kind.EMAIL),
    PHONE(WORKER, Kind.PHONE),
    REQUEST(WORKER, Kind.CHOICE),
    /** Asked only for a renewal. */
    PREVIOUS_REFERENCE(WORKER, Kind.TEXT),
    PREVIOUS_SIRET(WORKER, Kind.SIRET),
    MASTER_GRADE(WORKER, Kind.YES_NO),
    PERMIT_NUMBER(PERMIT, Kind.TEXT),
    PERMIT_EXPIRY(PERMIT, Kind.DATE),
    PERMIT_DEPARTEMENT(PERMIT, Kind.DEPARTEMENT),
    PERMIT_ISSUED_BY(PERMIT, Kind.TEXT),
    STAY_STATUS(PERMIT, Kind.CHOICE),
    STAY_SINCE(PERMIT, Kind.DATE),
    SIRET(EMPLOYER, Kind.SIRET),
    EMPLOYER_NAME(EMPLOYER, Kind.TEXT),
    REPRESENTATIVE_LAST_NAME(EMPLOYER, Kind.TEXT),
    REPRESENTATIVE_FIRST_NAME(EMPLOYER, Kind.TEXT),
    REPRESENTATIVE_EMAIL(EMPLOYER, Kind.EMAIL),
    REPRESENTATIVE_PHONE(EMPLOYER, Kind.PHONE),
    /** Where the establishment is, or where a private employer lives. */
    ESTABLISHMENT_DEPARTEMENT(EMPLOYER, Kind.DEPARTEMENT),
    EMPLOYER_COMPLIES(EMPLOYER, Kind.YES_NO),
    JOB(CONTRACT, Kind.TEXT),
    WORKPLACE(CONTRACT, Kind.LONG_TEXT),
    CONTRACT_TYPE(CONTRACT, Kind.CHOICE),
    CONTRACT_START(CONTRACT, Kind.DATE),
    /** Not asked of an open-ended contract. */
    CONTRACT_END(CONTRACT, Kind.DATE),
    HOURS(CONTRACT, Kind.AMOUNT),
    GROSS_PAY(CONTRACT, Kind.AMOUNT),
    REGULATED_PROFESSION(CONTRACT, Kind.YES_NO),
    SHORTAGE_JOB(CONTRACT, Kind.YES_NO),
    OFFER_PUBLISHED_ON(CONTRACT, Kind.DATE);

    private final Section section;
    private final Kind kind;

    FormField(Section section, Kind kind) {
        this.section = section;
        this.kind = kind;
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    /** The parts of the form. */
    public enum Section {
        WORKER,
        PERMIT,
        EMPLOYER,
        CONTRACT
    }

    /** What an answer must look like. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        EMAIL,
        PHONE,
        DATE,
        POSTAL_CODE,
        COUNTRY,
        DEPARTEMENT,
        SIRET,
        /** A decimal number and a period, such as {@code 35/WEEK} or {@code 1485,50 euros/mois}. */
        AMOUNT,
        YES_NO,
        CHOICE
    }
}
