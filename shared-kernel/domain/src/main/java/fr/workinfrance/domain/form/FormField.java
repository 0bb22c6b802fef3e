package fr.workinfrance.domain.form;

import static fr.workinfrance.domain.form.FormField.Section.CONTRACT;
import static fr.workinfrance.domain.form.FormField.Section.EMPLOYER;
import static fr.workinfrance.domain.form.FormField.Section.PERMIT;
import static fr.workinfrance.domain.form.FormField.Section.WORKER;

/** The questions of the form, in the order they are asked. Labels in French and English are resources keyed by the name. */
public enum FormField {
    COMMUNE(WORKER, Kind.TEXT, true),
    POSTAL_CODE(WORKER, Kind.POSTAL_CODE, true),
    CIVILITY(WORKER, Kind.CHOICE, true),
    LAST_NAME(WORKER, Kind.TEXT, true),
    FIRST_NAME(WORKER, Kind.TEXT, true),
    NATIONALITY(WORKER, Kind.COUNTRY, true),
    BIRTH_DATE(WORKER, Kind.DATE, true),
    BIRTH_PLACE(WORKER, Kind.TEXT, true),
    EMAIL(WORKER, Kind.EMAIL, true),
    PHONE(WORKER, Kind.PHONE, true),
    REQUEST(WORKER, Kind.CHOICE, true),
    /** Asked only for a renewal. */
    PREVIOUS_REFERENCE(WORKER, Kind.TEXT, false),
    PERMIT_NUMBER(PERMIT, Kind.TEXT, true),
    PERMIT_EXPIRY(PERMIT, Kind.DATE, true),
    PERMIT_DEPARTEMENT(PERMIT, Kind.DEPARTEMENT, true),
    PERMIT_ISSUED_BY(PERMIT, Kind.TEXT, true),
    SIRET(EMPLOYER, Kind.SIRET, true),
    EMPLOYER_NAME(EMPLOYER, Kind.TEXT, true),
    REPRESENTATIVE_LAST_NAME(EMPLOYER, Kind.TEXT, true),
    REPRESENTATIVE_FIRST_NAME(EMPLOYER, Kind.TEXT, true),
    REPRESENTATIVE_EMAIL(EMPLOYER, Kind.EMAIL, true),
    REPRESENTATIVE_PHONE(EMPLOYER, Kind.PHONE, true),
    JOB(CONTRACT, Kind.TEXT, true),
    WORKPLACE(CONTRACT, Kind.LONG_TEXT, true),
    CONTRACT_TYPE(CONTRACT, Kind.CHOICE, true),
    CONTRACT_START(CONTRACT, Kind.DATE, true),
    /** Not asked of an open-ended contract. */
    CONTRACT_END(CONTRACT, Kind.DATE, false),
    HOURS(CONTRACT, Kind.AMOUNT, true),
    GROSS_PAY(CONTRACT, Kind.AMOUNT, true),
    REGULATED_PROFESSION(CONTRACT, Kind.YES_NO, true);

    private final Section section;
    private final Kind kind;
    private final boolean required;

    FormField(Section section, Kind kind, boolean required) {
        this.section = section;
        this.kind = kind;
        this.required = required;
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether every applicant must answer; the others depend on other answers. */
    public boolean required() {
        return required;
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
