package fr.workinfrance.standalone.law.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody answers who has nothing special to say; every journey says what is special. */
public final class UsualAnswers {

    public static Map<String, String> on(LocalDate today) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("COMMUNE", "Paris");
        answers.put("POSTAL_CODE", "75010");
        answers.put("CIVILITY", "MADAME");
        answers.put("LAST_NAME", "Diallo");
        answers.put("FIRST_NAME", "Awa");
        answers.put("NATIONALITY", "GN");
        answers.put("BIRTH_DATE", "17/05/1999");
        answers.put("BIRTH_PLACE", "Conakry");
        answers.put("EMAIL", "awa@example.org");
        answers.put("PHONE", "06 01 02 03 04");
        answers.put("REQUEST", "FIRST");
        answers.put("PERMIT_NUMBER", "9902345678");
        answers.put("PERMIT_EXPIRY", today.plusMonths(14).toString());
        answers.put("PERMIT_DEPARTEMENT", "75");
        answers.put("PERMIT_ISSUED_BY", "Préfecture de police");
        answers.put("SIRET", "732 829 320 00074");
        answers.put("EMPLOYER_NAME", "Le Bon Pain");
        answers.put("REPRESENTATIVE_LAST_NAME", "Morane");
        answers.put("REPRESENTATIVE_FIRST_NAME", "Bob");
        answers.put("REPRESENTATIVE_EMAIL", "bob@example.org");
        answers.put("REPRESENTATIVE_PHONE", "01 02 03 04 05");
        answers.put("JOB", "Vendeuse");
        answers.put("WORKPLACE", "16 passage de l’Industrie, 75010 Paris");
        answers.put("CONTRACT_TYPE", "FIXED_TERM");
        answers.put("CONTRACT_START", today.plusMonths(1).toString());
        answers.put("CONTRACT_END", today.plusMonths(11).toString());
        answers.put("HOURS", "35 heures/semaine");
        answers.put("GROSS_PAY", "2500 euros/mois");
        answers.put("REGULATED_PROFESSION", "non");
        return answers;
    }

    private UsualAnswers() {}
}
