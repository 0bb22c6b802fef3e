package fr.workinfrance.domain.form;

import java.util.EnumMap;
import java.util.Map;

/** Answers as a tidy applicant types them, to change one at a time. */
public final class Typing {

    public static Answers answers() {
        var typed = new EnumMap<FormField, String>(FormField.class);
        typed.put(FormField.COMMUNE, "Paris");
        typed.put(FormField.POSTAL_CODE, "75 010");
        typed.put(FormField.CIVILITY, "Mme");
        typed.put(FormField.LAST_NAME, "Diallo");
        typed.put(FormField.FIRST_NAME, "Awa");
        typed.put(FormField.NATIONALITY, "gn");
        typed.put(FormField.BIRTH_DATE, "17/05/2003");
        typed.put(FormField.BIRTH_PLACE, "Conakry");
        typed.put(FormField.EMAIL, "awa@example.org");
        typed.put(FormField.PHONE, "06 01 02 03 04");
        typed.put(FormField.REQUEST, "Renouvellement");
        typed.put(FormField.PREVIOUS_REFERENCE, "44950");
        typed.put(FormField.PERMIT_NUMBER, "9902345678");
        typed.put(FormField.PERMIT_EXPIRY, "2026-12-31");
        typed.put(FormField.PERMIT_DEPARTEMENT, "75 - Paris");
        typed.put(FormField.PERMIT_ISSUED_BY, "Paris");
        typed.put(FormField.SIRET, "732 829 320 00074");
        typed.put(FormField.EMPLOYER_NAME, "Le Bon Pain");
        typed.put(FormField.REPRESENTATIVE_LAST_NAME, "Morane");
        typed.put(FormField.REPRESENTATIVE_FIRST_NAME, "Bob");
        typed.put(FormField.REPRESENTATIVE_EMAIL, "bob@example.org");
        typed.put(FormField.REPRESENTATIVE_PHONE, "+33 1 02 03 04 05");
        typed.put(FormField.JOB, "Vendeuse");
        typed.put(FormField.WORKPLACE, "16 passage de l'Industrie\r\n75010 PARIS");
        typed.put(FormField.CONTRACT_TYPE, "CDD");
        typed.put(FormField.CONTRACT_START, "1/4/2026");
        typed.put(FormField.CONTRACT_END, "31.12.2026");
        typed.put(FormField.HOURS, "35 heures/semaine");
        typed.put(FormField.GROSS_PAY, "1 900,50 euros par mois");
        typed.put(FormField.REGULATED_PROFESSION, "non");
        return new Answers(Map.copyOf(typed));
    }

    public static Answers with(FormField field, String typed) {
        var all = new EnumMap<>(answers().typed());
        all.put(field, typed);
        return new Answers(Map.copyOf(all));
    }

    private Typing() {}
}
